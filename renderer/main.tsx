import { createRoot } from 'react-dom/client'
import './app/global.css'
import './ui/ui.css'
import { App } from './app/app.tsx'
import { getHost } from './app/host/get-host.ts'
import { setRpcClient } from './app/rpc.ts'
import { connectRpc } from './app/rpc-client.ts'
import { StartFailure } from './app/start-failure.tsx'

async function start() {
  const host = await getHost()
  const preferences = await host.loadPreferences()
  const connection = connectRpc(host)
  setRpcClient(connection.client)
  return <App host={host} connection={connection} preferences={preferences} />
}

const element = document.getElementById('root')
if (!element) throw new Error('the page has no root')
const root = createRoot(element)
root.render(await start().catch((error: unknown) => <StartFailure error={error} />))
