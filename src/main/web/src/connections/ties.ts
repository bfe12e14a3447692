import type { TiedFragment } from "../api/generated";

function years(from: string | null, to: string | null): string {
  return from || to ? `, ${from?.slice(0, 4) ?? "?"} to ${to?.slice(0, 4) ?? "now"}` : "";
}

/** What of one party says that it belongs to the other. */
function oneWay(a: TiedFragment, b: TiedFragment): string[] {
  const said: string[] = [];
  if ("country" in a && a.country?.id === b.id) said.push(`${a.name} is a company of ${b.name}.`);
  if ("principal" in a && a.principal?.id === b.id) said.push(`${a.name} acts for ${b.name}.`);
  if ("members" in a && a.members.some((member) => member.id === b.id)) said.push(`${b.name} is a member of ${a.name}.`);
  if ("offices" in a) {
    for (const office of a.offices) {
      if (office.of.id === b.id) said.push(`${a.name} is or was ${office.title} of ${b.name}${years(office.from, office.to)}.`);
    }
  }
  return said;
}

function wholeOf(entity: TiedFragment): { id: string; name: string } | null {
  return "country" in entity ? entity.country : "principal" in entity ? entity.principal : null;
}

/** Ownership, membership and office that link two parties, as the catalogue knows them. */
export function tiesOf(a: TiedFragment, b: TiedFragment): string[] {
  const said = [...oneWay(a, b), ...oneWay(b, a)];
  const [one, other] = [wholeOf(a), wholeOf(b)];
  return said.length === 0 && one && one.id === other?.id ? [`Both belong to ${one.name}.`] : said;
}
