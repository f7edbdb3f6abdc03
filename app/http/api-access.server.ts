/** Lets programs and pages of every site use what lies under /api/: it knows no session, so it can do nothing in anyone's name. */
import type { RequestHandler } from 'express';

const AN_HOUR = '3600';

/**
 * Puts CORS for everyone on each answer, refusals included, and answers the question that browsers ask before. What would
 * tell who asks, or make the form checks of our pages judge the request, is taken from it.
 */
export const answerPrograms: RequestHandler = (request, response, next) => {
  if (!request.path.startsWith('/api/')) {
    next();
    return;
  }
  delete request.headers.cookie;
  delete request.headers.origin;
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  });
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.set({
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': AN_HOUR,
  });
  response.status(204).end();
};
