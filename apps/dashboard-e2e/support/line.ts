import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between a browser and the product that can be cut, as a network is. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;

  private constructor(
    private readonly to: URL,
    readonly port: number,
  ) {}

  static async to(address: string): Promise<Line> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const line = new Line(new URL(address), port);
    await line.restore();
    return line;
  }

  /** Whatever is under way is lost, and nothing is answered any more. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    const closed = new Promise((resolve) => server?.close(resolve) ?? resolve(null));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async restore(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.to.port), this.to.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => near.destroy(far.destroy().errored ?? undefined));
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(this.port, '127.0.0.1');
    const { server } = this;
    await new Promise((resolve) => server.once('listening', resolve));
  }
}
