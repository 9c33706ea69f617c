import fc from 'fast-check';

/** The same examples in every run, so that what landed lands again; FC_SEED=… asks for others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_127) });
