/** Works something out of a part of the catalogue once and keeps it: the catalogue stays as it is, and is asked for every record. */
export function onceFor<Key extends object, Result extends object>(workOut: (key: Key) => Result): (key: Key) => Result {
  const kept = new WeakMap<Key, Result>();
  return (key) => {
    const found = kept.get(key) ?? workOut(key);
    kept.set(key, found);
    return found;
  };
}
