import type { Protocol, Session } from 'electron'
import { answerStatic } from '#electron/host/static-files.ts'
import { APP_SCHEME, isAppUrl } from './app-url.ts'

/** Makes `app:` a standard, secure scheme: an origin, relative addresses, storage. Before the app is ready, once. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built renderer to the pages of one session. */
export function serveApp(session: Session, rendererDir: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !isAppUrl(request.url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await answerStatic(rendererDir, new URL(request.url).pathname)
    return new Response(request.method === 'HEAD' ? null : Buffer.from(body), { status, headers })
  })
}
