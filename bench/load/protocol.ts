import { z } from 'zod';

/** What the load process is asked for. Every request is answered before it reports: none is left under way. */
export const loadOrder = z.object({
  origin: z.string(),
  /** Sent one after another, then from the beginning. */
  rotation: z
    .array(
      z.object({
        method: z.enum(['GET', 'POST']),
        path: z.string(),
        headers: z.record(z.string(), z.string()).readonly(),
        body: z.string().optional(),
      }),
    )
    .readonly(),
  connections: z.number(),
  /** How many to send in all. */
  requests: z.number(),
});

/** What it saw. Times are in milliseconds. */
export const loadReport = z.object({
  answered: z.number(),
  /** No answer, or another status than 2xx. */
  failed: z.number(),
  milliseconds: z.number(),
  p50: z.number(),
  p99: z.number(),
});

export const loadReply = z.union([
  z.object({ report: loadReport }),
  z.object({ problem: z.string() }),
]);

export type LoadOrder = z.infer<typeof loadOrder>;
export type LoadReport = z.infer<typeof loadReport>;
export type LoadReply = z.infer<typeof loadReply>;
