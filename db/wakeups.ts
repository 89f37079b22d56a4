import pg from "pg";

const CHANNEL = "warrant";
/** Pauses between tries to listen again, in milliseconds; the last one repeats. */
const PAUSES_MS = [100, 500, 2000, 5000] as const;

/** What is said in place of a seq when rights have changed, and in place of a map when they may have in any. */
const RIGHTS = "rights";
const ANY_MAP = "*";

/** What is said in place of a seq before words about who is at a map. */
const COMPANY = "company";
/** PostgreSQL passes on no more than 8,000 bytes at once. */
const LONGEST_WORD = 7900;

/** Rest between two statements that wake, so that a stream of commands wakes others once for many of them. */
const REST_MS = 15;

/** What is done with what is heard. */
export interface Ears {
  /** Another process, or this one, has brought a map to `seq`. */
  readonly woken: (mapId: string, seq: number) => void;
  /** Who may do what with a map (null: with any) has changed. */
  readonly reviewed: (mapId: string | null) => void;
  /** Something was said of who is at a map. */
  readonly company: (mapId: string, words: string) => void;
  /** Listening begins, or begins again after a while in which wakes may have been lost. */
  readonly listening: () => void;
}

/**
 * Tells other processes on one PostgreSQL how far maps have come, and hears the same from them, over one connection.
 * It waits for no disk, so that a wake costs no commit; what gets lost is made up for by asking now and then.
 */
export class Wakeups {
  /** What is to be said: the highest seq of each map. */
  #unsaid = new Map<string, number>();
  /** Maps whose rights have changed and nobody has been told. */
  #unreviewed = new Set<string>();
  /** What is to be said of who is at a map, by what a later word takes the place of. */
  #company = new Map<string, string>();
  /** The connection, once it listens. */
  #line: pg.Client | undefined;
  #isSpeaking = false;
  #isClosed = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly ears: Ears,
  ) {}

  /** Connects and listens; from then on connects again by itself whenever the connection breaks. Resolves after the first try. */
  async listen(): Promise<void> {
    const line = new pg.Client({ connectionString: this.url, keepAlive: true });
    line.on("error", () => {});
    line.once("end", () => this.#lost());
    line.on("notification", ({ payload }) => this.#hear(payload ?? ""));
    if (!(await this.#begins(line))) return this.#lost();
    if (this.#isClosed) return line.end();
    this.#line = line;
    this.#failures = 0;
    this.ears.listening();
    this.#speak();
  }

  /** Says that a map has come to `seq`. What is said meanwhile goes together in the next statement. */
  tell(mapId: string, seq: number): void {
    this.#unsaid.set(mapId, Math.max(seq, this.#unsaid.get(mapId) ?? 0));
    this.#speak();
  }

  /** Says that who may do what with a map (null: with any) has changed. */
  tellRights(mapId: string | null): void {
    this.#unreviewed.add(mapId ?? ANY_MAP);
    this.#speak();
  }

  /** Says something of who is at a map, in place of what was to be said under the same key. What is too long is not said. */
  tellCompany(mapId: string, key: string, words: string): void {
    const said = [mapId, COMPANY, words].join(":");
    // Nobody listens to what was said while the line was down: those who come back are told anew.
    if (!this.#line || Buffer.byteLength(said) > LONGEST_WORD) return;
    this.#company.set(`${mapId} ${key}`, said);
    this.#speak();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#rest);
    await this.#line?.end();
  }

  /** Whether a connection could be made to listen. Why it could not does not matter: another try follows. */
  async #begins(line: pg.Client): Promise<boolean> {
    try {
      await line.connect();
      await line.query("set synchronous_commit = off");
      await line.query(`listen ${CHANNEL}`);
      return true;
    } catch {
      return false;
    }
  }

  #lost(): void {
    this.#line = undefined;
    clearTimeout(this.#retry);
    if (this.#isClosed) return;
    const pause = PAUSES_MS[Math.min(this.#failures++, PAUSES_MS.length - 1)];
    this.#retry = setTimeout(() => this.listen(), pause);
  }

  #hear(payload: string): void {
    const [mapId, seq, ...rest] = payload.split(":");
    if (mapId && seq === COMPANY) this.ears.company(mapId, rest.join(":"));
    else if (mapId && seq === RIGHTS) this.ears.reviewed(mapId === ANY_MAP ? null : mapId);
    else if (mapId && Number.isSafeInteger(Number(seq))) this.ears.woken(mapId, Number(seq));
  }

  #speak(): void {
    const line = this.#line;
    if (!line || this.#isSpeaking) return;
    const said = [...this.#unsaid, ...[...this.#unreviewed].map((mapId) => [mapId, RIGHTS])];
    const words = [...said.map((word) => word.join(":")), ...this.#company.values()];
    if (words.length === 0) return;
    this.#unsaid = new Map();
    this.#unreviewed = new Set();
    this.#company = new Map();
    this.#isSpeaking = true;
    const spoken = line.query(`select pg_notify('${CHANNEL}', word) from unnest($1::text[]) as word`, [words]);
    // A wake that gets lost with its connection is made up for by those who listen anew.
    spoken
      .catch(() => {})
      .finally(() => {
        this.#rest = setTimeout(() => this.#speakOn(), REST_MS);
      });
  }

  #speakOn(): void {
    this.#isSpeaking = false;
    this.#speak();
  }
}
