package org.dateline.summaries;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.dateline.summaries.ToldAct.Named;

/**
 * Says whose "the step" is, where nothing else tells which one is meant: what is praised, refused or protested against is done by whom the
 * act is addressed to. "Japan applauded the step" becomes "Japan applauded South Korea's step".
 */
final class OwnedNouns {

    private static final Set<ActionType> ANSWERS =
            EnumSet.of(ActionType.ACCUSE, ActionType.SUPPORT, ActionType.REJECT, ActionType.PROTEST);

    private static final Set<Role> OWNERS = EnumSet.of(Role.ADDRESSEE, Role.TARGET);

    private final ClauseWording wording;

    OwnedNouns(ClauseWording wording) {
        this.wording = wording;
    }

    /** The sentence with the owner of the first such noun behind the act; empty where it has none, or names the owner. */
    Optional<Retold> told(ToldAct act) {
        Parse sentence = act.sentence();
        Span trigger = act.trigger();
        if (sentence == null || trigger == null || !ANSWERS.contains(act.type())) {
            return Optional.empty();
        }
        Optional<String> owner = owner(act, sentence);
        return owner.flatMap(name -> NounGroup.in(sentence.tokens(), wording.words()).stream()
                .filter(g -> g.first().span().start() >= trigger.end() && isOpen(g))
                .filter(g -> !ClauseEnd.isQuoted(sentence.tokens(), g.head()))
                .findFirst()
                .map(g -> {
                    Draft draft = new Draft(sentence);
                    draft.replace(g.from(), g.head() + 1, owned(name, g));
                    return draft.retold();
                }));
    }

    /** The one addressee that the story implies; none where the sentence has a word of the name, or somebody of the name acts. */
    private static Optional<String> owner(ToldAct act, Parse sentence) {
        List<String> names = act.named().stream()
                .filter(n -> OWNERS.contains(n.role()) && n.inferred() && n.name() != null)
                .map(OwnedNouns::name)
                .distinct()
                .toList();
        boolean acts = act.named().stream()
                .anyMatch(n -> n.role() == Role.ACTOR && n.name() != null && names.contains(name(n)));
        boolean here = names.stream()
                .anyMatch(name -> sentence.tokens().stream()
                        .anyMatch(t -> t.is("N") && name.contains(t.form()) || isAkin(name, t)));
        return names.size() == 1 && !acts && !here ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static String name(Named named) {
        return named.name() == null ? "" : named.name();
    }

    /** "Chinese" and "China". */
    private static boolean isAkin(String name, Token token) {
        int letters = 4;
        return token.form().length() >= letters
                && Character.isUpperCase(token.form().charAt(0))
                && name.contains(token.form().substring(0, letters));
    }

    /** "The step", "the earlier step", with nothing behind it that tells which. */
    private boolean isOpen(NounGroup group) {
        return group.first().is("DT")
                && wording.words().is("definite", group.first())
                && group.head() > group.from()
                && !group.isExtended()
                && !group.isName()
                && group.premodifiers().stream().allMatch(wording.anaphora()::isRelative)
                && wording.anaphora().isDone(group.key());
    }

    private List<Token> owned(String name, NounGroup group) {
        List<Token> text = new ArrayList<>();
        for (String word : wording.phrases().withArticle(name).split(" ")) {
            text.add(Draft.word(word, text.isEmpty() && word.equals("the") ? "DT" : "NNP"));
        }
        text.add(Draft.owner(text.getLast()));
        text.add(group.noun());
        return text;
    }
}
