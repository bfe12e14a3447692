package org.dateline.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.dateline.model.Role;

/** Whether the parties of a role are those that were labelled: the same words, or the same entity. */
final class PartyMatch {

    private PartyMatch() {}

    /** Every labelled party is there and nobody else; who is only inferred may be there. */
    static boolean isSame(List<String> words, List<String> ids, Coding coding, Role role) {
        List<Party> ours =
                coding.parties().stream().filter(p -> p.role() == role).toList();
        boolean allOurs = ours.stream()
                .allMatch(p -> p.inferred() && words.isEmpty()
                        || ids.stream().anyMatch(id -> isId(p, id))
                        || words.stream().anyMatch(w -> shares(w, p.text())));
        boolean allGold = words.stream()
                .allMatch(w -> ours.stream()
                        .anyMatch(p -> shares(w, p.text()) || ids.stream().anyMatch(id -> isId(p, id))));
        return allOurs && allGold;
    }

    private static boolean isId(Party party, String id) {
        return Stream.of(party.entity(), party.principal()).anyMatch(own -> own != null && own.equalsIgnoreCase(id));
    }

    private static boolean shares(String gold, String ours) {
        String one = plain(gold);
        String other = plain(ours);
        return one.contains(other) || other.contains(one);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an|its|their|his) ", "");
    }
}
