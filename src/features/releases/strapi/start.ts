import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { newestOf } from '../../../lib/release-order';
import { onOwnConnection } from '../../../platform/own-connection';
import type { SchemaKeeper } from '../../../platform/schema-keeper';
import { StartRefused } from '../../../platform/start-refused';
import { OLDEST_COMPATIBLE } from '../compatibility';
import {
  closedMessage,
  judgeStanding,
  unpreparedMessage,
  type ReleaseNeeds,
  type SchemaRecord,
  type Standing,
} from '../standing';
import { guardStart } from './guarded-start';
import { inspect, Inspected } from './inspection';
import { ownNeeds } from './own-needs';
import { confirmRecord, readObjects, readRecord } from './record-store';
import { acquireStartLock, type StartLock } from './start-lock';
import { synchronize } from './sync';

/** One start of one Strapi, from the moment when its types are known until the first request. */
export interface Start {
  readonly isAhead: boolean;
  /** Decides what this process may do, and waits for its turn where something is to be done. */
  enter(): Promise<void>;
  /** In place of Strapi's synchronization. */
  synchronize(): Promise<void>;
  /** Everything is asked for: the others may come. */
  leave(): Promise<void>;
  /** The start failed, or the process ends. */
  abandon(): Promise<void>;
}

interface State {
  standing: Standing;
  own: ReleaseNeeds | null;
  recorded: SchemaRecord | null;
  lock: StartLock | null;
  endGuard: () => void;
}

const CONNECTION = 'lectern-schema';

export const createStart = (strapi: Core.Strapi, keeper: SchemaKeeper): Start => {
  const state: State = {
    standing: 'current',
    own: null,
    recorded: null,
    lock: null,
    endGuard: () => undefined,
  };
  const abandon = async (): Promise<void> => {
    state.endGuard();
    await state.lock?.release();
    state.lock = null;
  };
  return {
    get isAhead() {
      return state.standing === 'ahead';
    },
    enter: () => enter(strapi, keeper, state),
    synchronize: async () => {
      const { own, recorded, standing } = state;
      if (standing !== 'behind' || own === null) return;
      const minimumRelease = newestOf(OLDEST_COMPATIBLE, recorded?.minimumRelease);
      await synchronize(strapi, keeper, { ...own, minimumRelease });
    },
    leave: async () => {
      const { own } = state;
      if (state.standing === 'behind' && own !== null) {
        await keeper.onceInPlace(() =>
          onOwnConnection(strapi, CONNECTION, (client) => confirmRecord(client, own)),
        );
      }
      await abandon();
    },
    abandon,
  };
};

const enter = async (strapi: Core.Strapi, keeper: SchemaKeeper, state: State): Promise<void> => {
  const own = ownNeeds(strapi);
  state.own = own;
  await judge(strapi, state, own);
  if (strapi.config.get('releases.isOnlyLooking') === true) {
    const { standing, recorded } = state;
    throw new Inspected(
      await onOwnConnection(strapi, CONNECTION, (client) =>
        inspect(strapi, client, { own, standing, recorded }),
      ),
    );
  }
  if (state.standing === 'behind') await takeTurn(strapi, state, own);
  const { standing, recorded } = state;
  if (standing === 'closed' && recorded) {
    throw new StartRefused(closedMessage(own.release, recorded));
  }
  if (standing === 'ahead' && recorded) {
    strapi.log.warn(
      `This is Lectern ${own.release}, and a newer build (${recorded.release}) brought the database up to date: this one changes nothing in the schema, and publishes only what it knows entirely.`,
    );
  }
  keeper.mode = modeOf(standing, isMigratingAtStart(strapi));
  state.endGuard = guardStart(strapi, { isAhead: standing === 'ahead' });
};

const isMigratingAtStart = (strapi: Core.Strapi): boolean =>
  strapi.config.get('releases.isMigratingAtStart') === true;

const modeOf = (standing: Standing, isMigrating: boolean): SchemaKeeper['mode'] => {
  if (standing === 'ahead') return 'leaving';
  return isMigrating ? 'changing' : 'watching';
};

/** Whoever waited may find that all is done. */
const takeTurn = async (strapi: Core.Strapi, state: State, own: ReleaseNeeds): Promise<void> => {
  if (!isMigratingAtStart(strapi)) throw new StartRefused(unpreparedMessage(own.release));
  state.lock = await acquireStartLock(strapi);
  await judge(strapi, state, own);
  if (state.standing === 'behind') return;
  await state.lock.release();
  state.lock = null;
};

const judge = async (strapi: Core.Strapi, state: State, own: ReleaseNeeds): Promise<void> => {
  await onOwnConnection(strapi, CONNECTION, async (client: Client) => {
    state.recorded = await readRecord(client);
    const there = await readObjects(client);
    const isNewestBySaying = strapi.config.get('releases.isNewest') === true;
    state.standing = judgeStanding({ own, recorded: state.recorded, there, isNewestBySaying });
  });
};
