import net from 'node:net';

/** The wished port when it is free, else one that the system chooses. */
export async function freePort(wished = 0, host = '127.0.0.1'): Promise<number> {
  try {
    return await probe(wished, host);
  } catch (error) {
    if (wished === 0) throw error;
    return probe(0, host);
  }
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return probe(port, host).then(
    () => true,
    () => false,
  );
}

function probe(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => {
        resolve(chosen);
      });
    });
  });
}
