/**
 * The query keys of one noun. Invalidate `all` to read everything of it afresh, `lists()` after something was added,
 * `detail(id)` after one changed (which takes its parts along).
 */
export function noun<Name extends string>(name: Name) {
  return {
    all: [name] as const,
    lists: () => [name, "list"] as const,
    list: (filters: object = {}) => [name, "list", filters] as const,
    detail: (id: string) => [name, "detail", id] as const,
    part: (id: string, part: string, filters: object = {}) => [name, "detail", id, part, filters] as const,
  };
}
