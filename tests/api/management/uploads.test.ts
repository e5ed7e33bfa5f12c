import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World, type WorldMember } from '../../kit/world.ts';

const BEGIN = 'mutation ($input: BeginUploadInput!) { beginUpload(input: $input) { url expiresAt } }';
// A picture of one pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('uploads', () => {
  let world: World;
  let site: string;
  let editor: WorldMember;
  beforeAll(async () => {
    world = await openWorld({ env: { MAX_UPLOAD_BYTES: '20000' } });
    site = (await world.site()).slug;
    editor = await world.member({ role: 'editor', site });
  });
  afterAll(() => world.close());

  // Signs in each time: a test that moves the clock must not end the tokens of the others.
  const begin = async (input: object, token?: string) =>
    world.graphql(
      BEGIN,
      { input: { site, fileName: 'picture.png', bytes: PNG.length, ...input } },
      { token: token ?? (await world.signIn(editor)) },
    );
  const pathOf = (answer: Awaited<ReturnType<typeof begin>>): string =>
    new URL(answer.data['beginUpload'].url).pathname;

  it('take the bytes once, and the file is there with what was said about it', async () => {
    const path = pathOf(await begin({ alt: [{ locale: 'ja', text: '点' }], title: 'A dot' }));
    const answer = await world.send('PUT', path, {
      body: PNG,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(answer.status).toBe(201);
    const { asset } = JSON.parse(answer.text);
    const query =
      'query ($site: ID!, $id: ID!) { asset(site: $site, id: $id) { fileName mediaType bytes width height alt { locale text } title createdBy url } }';
    const found = await world.graphql(query, { site, id: asset.id }, { token: await world.signIn(editor) });
    expect(found.data['asset']).toMatchObject({
      fileName: 'picture.png',
      mediaType: 'image/png',
      bytes: PNG.length,
      width: 1,
      height: 1,
      alt: [{ locale: 'ja', text: '点' }],
      title: 'A dot',
      createdBy: editor.id,
    });
    const again = await world.send('PUT', path, { body: PNG });
    expect(again.status).toBe(409);
  });

  it('refuse another size than announced: by header before a byte is read, and by count', async () => {
    const long = await world.send('PUT', pathOf(await begin({})), { body: Buffer.concat([PNG, PNG]) });
    expect(long.status).toBe(400);
    for (const parts of [[PNG, PNG], [PNG.subarray(0, 20)]]) {
      const answer = await world.send('PUT', pathOf(await begin({})), { body: parts });
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text).error.issues[0].code).toBe('wrong_size');
    }
    expect(
      (
        await world.graphql(
          'query ($site: ID!) { assets(site: $site, search: "twice") { nodes { id } } }',
          { site },
          { token: await world.signIn(editor) },
        )
      ).data['assets'].nodes,
    ).toEqual([]);
  });

  it("refuse what is no picture under a picture's name", async () => {
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const answer = await world.send('PUT', pathOf(await begin({ bytes: html.length, fileName: 'x.png' })), {
      body: html,
    });
    expect(answer.status).toBe(400);
  });

  it('refuse at once what would be too large, and names and texts without end', async () => {
    for (const input of [
      { bytes: 20_001 },
      { bytes: 0 },
      { bytes: -1 },
      { fileName: ' ' },
      { fileName: 'x'.repeat(256) },
      { title: 'x'.repeat(2_001) },
    ]) {
      expect((await begin(input)).errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    }
  });

  it('end with the hour, with the right, and with a forged ticket', async () => {
    const late = pathOf(await begin({}));
    const fired = await world.member({ role: 'editor', site });
    const orphan = pathOf(await begin({}, fired.token));
    await world.graphql(
      'mutation ($id: ID!) { editMember(input: { member: $id, disabled: true }) { member { id } } }',
      { id: fired.id },
      { token: (await world.admin()).token },
    );
    expect((await world.send('PUT', orphan, { body: PNG })).status).toBe(403);
    const access = `/uploads/${editor.token}`;
    expect((await world.send('PUT', access, { body: PNG })).status).toBe(401);
    expect((await world.send('PUT', `${late}x`, { body: PNG })).status).toBe(401);
    world.clock.forward(3_640);
    expect((await world.send('PUT', late, { body: PNG })).status).toBe(401);
  });
});
