import type { Response } from 'express';
import { renderGraphiQL } from 'graphql-yoga';

const FIRST_QUERY = `# The management API. Sign in, then put the access token under "Headers":
#   { "Authorization": "Bearer …" }
mutation SignIn {
  signIn(input: { email: "", password: "" }) {
    accessToken
    member { name grants { role partner site } }
  }
}
`;

/** GraphiQL, which loads its program from a public package server: for development, under a setting. */
export function buildExplorer(): (res: Response) => void {
  const page = renderGraphiQL({ endpoint: '/graphql', title: 'Utsuwa management API', defaultQuery: FIRST_QUERY });
  const html = typeof page === 'string' ? page : String(page);
  return (res) => {
    res.removeHeader('Content-Security-Policy');
    res.removeHeader('Cross-Origin-Embedder-Policy');
    res.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
    res.type('html').send(html);
  };
}
