/** A page that shows the place on any browser, phones included: the map itself is not ours. */
export function mapUrl(place: {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}): string {
  const { latitude, longitude, zoom } = place;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${zoom}/${latitude}/${longitude}`;
}
