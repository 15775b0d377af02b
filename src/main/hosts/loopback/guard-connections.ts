import type { IncomingMessage, Server } from 'node:http';

type Socket = IncomingMessage['socket'];

const MOST_CONNECTIONS = 128;
const MOST_STRANGERS = 48;

/**
 * Who may hold a connection: nobody of another user, and not so many who never came in that the person's own browser finds
 * no place. The oldest of those gives way; whoever came in once is let alone.
 */
export function guardConnections(
  server: Server,
  isOwn: (clientPort: number) => boolean,
): { letIn: (request: IncomingMessage) => void } {
  const strangers = new Set<Socket>();
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket: Socket) => {
    if (!isOwn(socket.remotePort ?? 0)) {
      socket.destroy();
      return;
    }
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > MOST_STRANGERS) oldest?.destroy();
  });
  return { letIn: (request) => void strangers.delete(request.socket) };
}
