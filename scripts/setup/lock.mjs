// @ts-check

/**
 * One package in package-lock.json (lockfileVersion 3), as far as these checks read it.
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} Package
 * @typedef {{ packages: Record<string, Package> }} Lock
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest
 */

/**
 * Where Node would find `name` from the package at `path`: the nearest node_modules that the lock fills. Null when none does.
 * @param {Lock} lock
 * @param {string} path
 * @param {string} name
 */
function findInstalled(lock, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const candidate = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (!folder) return null;
  }
}

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * The machines that a platform package is for, read from its name ("…-linux-arm64-musl").
 * @param {string} name
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
function platformInName(name) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.includes("musl") && "musl";
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

/**
 * The entries that a lock lacks for optional packages of other kinds of machine, by their path in the lock.
 * A registry that does not serve them makes npm leave them out, and `npm ci` then refuses the lock.
 * Throws when one is asked for by a range, for then its version is not known without the registry.
 * @param {Lock} lock
 * @returns {Record<string, Package>} empty when the lock is whole
 */
export function missingEntries(lock) {
  /** @type {Record<string, Package>} */
  const missing = {};
  for (const [path, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      if (findInstalled(lock, path, name)) continue;
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        throw new Error(`${path} asks for ${name} by the range ${version}.`);
      missing[`node_modules/${name}`] = {
        version,
        ...platformInName(name),
        ...(owner.dev && { dev: true }),
        optional: true,
      };
    }
  }
  return missing;
}

/**
 * The lock with every missing entry, and with no word of the registry that it was made with.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completed(lock) {
  const all = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  const packages = all
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([path, { resolved: _, ...entry }]) => /** @type {const} */ ([path, entry]));
  return { ...lock, packages: Object.fromEntries(packages) };
}

/**
 * What is wrong with a lock, a sentence each: entries missing, registries named, packages that package.json asks for otherwise.
 * @param {Lock} lock
 * @param {Manifest} manifest
 * @returns {string[]} empty when `npm ci` will take it
 */
export function lockFaults(lock, manifest) {
  const own = lock.packages[""] ?? {};
  const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved);
  return [
    ...Object.keys(missingEntries(lock)).map((path) => `${path} is missing from the lock.`),
    ...named.map(([path]) => `${path} names the place it came from.`),
    ...differences("dependencies", manifest.dependencies, own.dependencies),
    ...differences("devDependencies", manifest.devDependencies, own.devDependencies),
  ];
}

/** @param {string} field @param {Record<string, string>} [asked] @param {Record<string, string>} [locked] @returns {string[]} */
function differences(field, asked = {}, locked = {}) {
  const names = [...new Set([...Object.keys(asked), ...Object.keys(locked)])];
  return names
    .filter((name) => asked[name] !== locked[name])
    .map((name) => `${field}: package.json has ${name} ${asked[name] ?? "not"}, the lock ${locked[name] ?? "not"}.`);
}
