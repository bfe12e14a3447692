package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Maps parties to parallel lists, since a property cannot nest. An empty text stands for null. */
final class PartyMapping {

    private PartyMapping() {}

    static void put(Map<String, @Nullable Object> p, List<Party> parties) {
        p.put("partyRoles", parties.stream().map(x -> x.role().name()).toList());
        p.put("partyTexts", parties.stream().map(Party::text).toList());
        p.put("partyEntities", orEmpty(parties, Party::entity));
        p.put("partyPrincipals", orEmpty(parties, Party::principal));
        p.put("partyInferred", parties.stream().map(Party::inferred).toList());
    }

    private static List<String> orEmpty(List<Party> parties, Function<Party, @Nullable String> part) {
        List<String> values = new ArrayList<>();
        for (Party party : parties) {
            String value = part.apply(party);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    static List<Party> get(MapAccessor node) {
        List<String> roles = node.get("partyRoles").asList(Value::asString);
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            parties.add(new Party(
                    Role.valueOf(roles.get(i)),
                    node.get("partyTexts").get(i).asString(),
                    orNull(node.get("partyEntities").get(i).asString()),
                    orNull(node.get("partyPrincipals").get(i).asString()),
                    node.get("partyInferred").get(i).asBoolean()));
        }
        return parties;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
