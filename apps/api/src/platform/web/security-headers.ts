import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Origins } from '../installation/origins.js';
import { policyForAnswers, policyForDocs } from './content-security-policy.js';

/** Headers of every answer. The content security policy is one for answers, one for /api/docs, and one per page with its nonce. */
export async function setSecurityHeaders(server: FastifyInstance, origins: Origins): Promise<void> {
  const https = origins.first.startsWith('https://');
  await server.register(helmet, {
    contentSecurityPolicy: false,
    // told to a browser only where the address is https, else it would make a plain localhost unreachable
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', policyForAnswers);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
  server.addHook('onSend', async (request, reply, answer) => {
    const isPage = typeof answer === 'string' && String(reply.getHeader('content-type')).startsWith('text/html');
    if (isPage && request.routeOptions.url?.startsWith('/api/docs')) reply.header('content-security-policy', policyForDocs(answer));
    return answer;
  });
}
