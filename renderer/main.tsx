import { createRoot } from 'react-dom/client'
import './app/global.css'
import './ui/ui.css'
import { App } from './app/app.tsx'
import { getHost } from './app/host/get-host.ts'
import { setRpcClient } from './app/rpc.ts'
import { connectRpc } from './app/rpc-client.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const host = await getHost()
const preferences = await host.loadPreferences()
const connection = connectRpc(host)
setRpcClient(connection.client)
createRoot(root).render(<App host={host} connection={connection} preferences={preferences} />)
