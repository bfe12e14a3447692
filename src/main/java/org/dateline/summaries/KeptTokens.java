package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * The tokens of a sentence that the reader marked to be kept, repaired where a word lost what it needs: "'s" its noun,
 * "said" the reported words, a comma the words that it separates.
 */
final class KeptTokens {

    private static final String MARK = "[,;:–—-]+";

    private final ClosedClasses words;
    private final ToldAct act;
    private final List<Token> tokens;
    private final List<Integer> kept;

    /** The index of the first word after a dateline and the like. */
    private final int from;

    /**
     * Takes the marked tokens.
     *
     * @param act the act that they tell; if it has a source, that is named after the sentence
     * @param marked the places of the words to keep
     * @param title whether the first noun may stand without the words that belong to it
     */
    KeptTokens(ClosedClasses words, ToldAct act, List<Span> marked, boolean title) {
        this.words = words;
        this.act = act;
        this.tokens = act.sentence().tokens();
        this.from = new LineStart(words).behindLead(act.sentence(), 0, act.at());
        this.kept = new ArrayList<>(IntStream.range(from, tokens.size())
                .filter(i -> marked.stream().anyMatch(s -> tokens.get(i).span().overlaps(s)))
                .boxed()
                .toList());
        addParticles();
        addGlued();
        addRelatives();
        if (!title) {
            addWhole();
        }
        if (act.source() != null) {
            dropReport();
        }
        // Each removal may leave another word without what it needs.
        int before;
        do {
            before = kept.size();
            drop(this::isOwnerOfNothing);
            drop(this::isLinkToNothing);
            drop(this::isPartOfNothing);
            drop(this::joinsNothing);
            drop(this::saysNothing);
        } while (kept.size() < before);
        dropRelative();
        dropLoose();
        dropMarks();
    }

    List<Integer> places() {
        return kept;
    }

    /** Whether the remaining words cannot be a sentence: a noun beside another one, no main verb, no end. */
    boolean isBroken() {
        return kept.isEmpty()
                || hasLostThat()
                || hasWrongForm()
                || hasLostObject()
                || hasLostPhrase()
                || hasStrayNoun()
                || hasLostLink()
                || hasNoMainClause()
                || hasOtherObject()
                || isCut();
    }

    private Token token(int place) {
        return tokens.get(kept.get(place));
    }

    private boolean isTrigger(Token token) {
        return token.span().overlaps(act.trigger());
    }

    /** Whether words were left out directly before a word. */
    private boolean isApart(int place) {
        return place > 0 && kept.get(place) > kept.get(place - 1) + 1;
    }

    private void drop(IntPredicate useless) {
        List<Integer> left = IntStream.range(0, kept.size())
                .filter(place -> isTrigger(token(place)) || !useless.test(place))
                .mapToObj(kept::get)
                .toList();
        kept.clear();
        kept.addAll(left);
    }

    /** Adds the particles of names: "von der" of "von der Leyen". */
    private void addParticles() {
        for (int place = kept.size() - 1; place >= 0; place--) {
            int at = kept.get(place);
            while (at > 0
                    && tokens.get(at).entity().matches("[IL]-PERSON")
                    && Character.isLowerCase(tokens.get(at - 1).form().charAt(0))
                    && tokens.get(at - 1).entity().endsWith("PERSON")
                    && !kept.contains(at - 1)) {
                at--;
                kept.add(place, at);
            }
        }
    }

    /** Adds the parts of an amount, which stay together: "£1.25bn" for "bn". */
    private void addGlued() {
        for (int place = kept.size() - 1; place >= 0; place--) {
            int at = kept.get(place);
            while (at > from && isGlued(tokens.get(at - 1), tokens.get(at)) && !kept.contains(at - 1)) {
                at--;
                kept.add(place, at);
            }
        }
    }

    private static boolean isGlued(Token before, Token token) {
        return before.span().end() == token.span().start()
                && (before.is("CD") || before.form().matches("[£€$]"))
                && Character.isLetterOrDigit(token.form().charAt(0));
    }

    /** Adds all words of the first noun: "the U.S. Treasury" for "Treasury". */
    private void addWhole() {
        int first = kept.isEmpty() ? 0 : kept.getFirst();
        boolean noun =
                first > 0 && (tokens.get(first).is("N") || tokens.get(first).is("J"));
        while (noun && first > from && belongs(tokens.get(first - 1))) {
            first--;
            kept.addFirst(first);
            noun = !tokens.get(first).is("DT");
        }
    }

    private static boolean belongs(Token token) {
        boolean nominal = token.is("N") || token.is("J") || token.is("DT") || token.is("POS");
        return nominal && !token.entity().endsWith("DATE");
    }

    /** Adds the pronoun of a kept relative clause: "that" of "a decree on 5 May that obliges buyers". */
    private void addRelatives() {
        for (int place = kept.size() - 1; place > 0; place--) {
            int at = kept.get(place);
            boolean second =
                    kept.subList(0, place).stream().anyMatch(i -> tokens.get(i).isFinite());
            boolean relative = at > 0
                    && (words.is("relative pronoun", tokens.get(at - 1))
                            || words.is("complementiser", tokens.get(at - 1)));
            if (second
                    && relative
                    && isApart(place)
                    && token(place - 1).is("N")
                    && tokens.get(at).isFinite()) {
                kept.add(place, at - 1);
            }
        }
    }

    /** Removes "said that" if its subject was left out. */
    private void dropReport() {
        int from = 0;
        while (from < kept.size()
                && !isTrigger(token(from))
                && (isReport(token(from)) || from > 0 && words.is("complementiser", token(from)))) {
            from++;
        }
        kept.subList(0, from).clear();
    }

    /** Whether a word is a verb of speech: "said", but not "states" of "United States". */
    private boolean isReport(Token token) {
        return token.is("V") && words.is("speech", token);
    }

    private boolean isOwnerOfNothing(int place) {
        return token(place).is("POS") && place + 1 < kept.size() && isApart(place + 1);
    }

    /**
     * Whether a preposition lost its object: "by" of "a decision by the regulator to revoke", "under" of "a deal under
     * which Oslo pays".
     */
    private boolean isLinkToNothing(int place) {
        Token link = token(place);
        boolean preposition = link.is("IN") && !words.is("complementiser", link) && !words.is("subordinator", link);
        if (!preposition || place + 1 >= kept.size() || !isApart(place + 1)) {
            return false;
        }
        Token next = token(place + 1);
        return place == 0 || next.is("TO") || next.is("IN") || next.isFinite();
    }

    /**
     * Whether a word lost the noun that it belongs to: "Mexican" of "Mexican President Claudia Sheinbaum", "the" of
     * "the Biden administration".
     */
    private boolean isPartOfNothing(int place) {
        Token part = token(place);
        boolean opens = part.is("DT")
                || part.is("J")
                || part.pos().equals("PRP$")
                || part.entity().endsWith("NORP");
        if (opens && place + 1 < kept.size() && token(place + 1).is("NNP") && isOfOtherPhrase(place + 1)) {
            return true;
        }
        boolean again = words.is("article", part) && place + 1 < kept.size() && words.is("article", token(place + 1));
        return again
                || opens
                        && place + 1 < kept.size()
                        && isApart(place + 1)
                        && (tokens.get(kept.get(place) + 1).is("N")
                                || tokens.get(kept.get(place) + 1).is("J"))
                        && !isOfPhrase(token(place + 1));
    }

    /** Whether words other than nouns, adjectives and numbers were left out directly before a word. */
    private boolean isOfOtherPhrase(int place) {
        return tokens.subList(kept.get(place - 1) + 1, kept.get(place)).stream()
                .anyMatch(t -> !t.is("N") && !t.is("J") && !t.is("CD"));
    }

    private static boolean isOfPhrase(Token token) {
        return token.isNominal() || token.is("V") && !token.isFinite();
    }

    /** Whether "and" lost the words before it: "Oslo [signed the order] and exempted aircraft". */
    private boolean joinsNothing(int place) {
        return token(place).is("CC")
                && (place == 0 || isApart(place))
                && place + 1 < kept.size()
                && token(place + 1).is("V");
    }

    /**
     * Whether a verb of speech lost its clause or a pronoun its verb: "said" of "said it opposed the move" without
     * "it", "he" of "said he had dropped it" without "said".
     */
    private boolean saysNothing(int place) {
        if (place == 0 || place + 1 >= kept.size()) {
            return false;
        }
        Token token = token(place);
        boolean verb = token(place + 1).isFinite() || token(place + 1).pos().equals("VBN");
        boolean speech = isReport(token) && isApart(place + 1) && verb;
        boolean that = words.is("complementiser", token)
                && (isApart(place + 1) && token(place + 1).isFinite()
                        || hasLostReport(place) && token(place - 1).is("N"));
        boolean again = token.pos().equals("PRP")
                && token(place + 1).isFinite()
                && !words.is("them", token)
                && kept.subList(0, place).stream().noneMatch(i -> tokens.get(i).is("V"))
                && tokens.subList(kept.getFirst(), kept.get(place)).stream().anyMatch(this::isReport);
        return speech || that || again;
    }

    /**
     * Removes the pronoun of a relative clause whose main clause was left out, so that a sentence remains: "which" of
     * "ECOWAS, which lifted its sanctions".
     */
    private void dropRelative() {
        for (int place = 1; place < kept.size() && !token(place).is("V"); place++) {
            if (isRelative(place)
                    && kept.subList(place, kept.size()).stream()
                                    .filter(i -> tokens.get(i).isFinite())
                                    .count()
                            == 1) {
                kept.remove(place);
                // "Under which", ", which".
                if (token(place - 1).form().equals(",") || token(place - 1).is("IN")) {
                    kept.remove(place - 1);
                }
                return;
            }
        }
    }

    private boolean isRelative(int place) {
        Token before = token(place - 1);
        return words.is("relative pronoun", token(place))
                || words.is("complementiser", token(place))
                        && (before.is("N") || before.form().equals(","));
    }

    /**
     * Removes words at the end whose continuation was left out: "two days" of "two days after it had closed the port",
     * "only" of "only last June".
     */
    private void dropLoose() {
        while (kept.size() > 2 && kept.getLast() + 1 < tokens.size()) {
            Token last = token(kept.size() - 1);
            Token next = tokens.get(kept.getLast() + 1);
            boolean time = words.is("unit", last.lemma())
                    && (words.is("subordinator", next) || words.is("past", next))
                    && token(kept.size() - 2).is("CD");
            if (!time && !(words.is("only", last) && !isTrigger(last))) {
                return;
            }
            kept.removeLast();
            if (time) {
                kept.removeLast();
            }
        }
    }

    private void dropMarks() {
        for (int place = kept.size() - 1; place >= 0; place--) {
            boolean ends = place == kept.size() - 1;
            boolean mark = token(place).form().matches(ends ? "[.,;:–—-]+" : MARK);
            if (mark && (ends || place == 0 || token(place + 1).form().matches(MARK))) {
                kept.remove(place);
            }
        }
        dropSingle(ClauseEnd::isQuote);
        dropSingle(t -> t.form().matches("[()]"));
    }

    private void dropSingle(Predicate<Token> mark) {
        List<Integer> marks =
                kept.stream().filter(i -> mark.test(tokens.get(i))).toList();
        if (marks.size() % 2 == 1) {
            kept.removeAll(marks);
        }
    }

    /**
     * Whether two nouns meet that only omitted words joined: "Bishkek [...] it could reopen", "India [...] Minister
     * Modi".
     */
    private boolean hasStrayNoun() {
        return IntStream.range(1, kept.size()).anyMatch(place -> {
            Token token = token(place);
            Token before = token(place - 1);
            boolean nominal = token.is("N")
                    || token.is("DT")
                    || token.is("J")
                    || token.pos().startsWith("PRP");
            boolean ends = before.is("N")
                    || before.is("CD")
                    || before.is("POS")
                    || before.form().equals(")");
            boolean joined = !isOfOtherPhrase(place);
            boolean second = (token.pos().startsWith("PRP") || token.is("DT"))
                    && kept.subList(0, place).stream()
                            .noneMatch(i -> tokens.get(i).isFinite());
            return nominal && ends && (!joined || second);
        });
    }

    /**
     * Whether two verbs meet that only omitted words joined: "were [jailed until] the court freed them", "persecuted a
     * group [and] breached the law".
     */
    private boolean hasLostLink() {
        int first = -1;
        for (int place = 0; place < kept.size(); place++) {
            // "Who back the general" and "have [backed the host and] urged Oslo" have no second clause.
            boolean other = place > 0 && (token(place - 1).is("W") || isPerfect(place));
            if (!token(place).isFinite() || other) {
                continue;
            }
            if (first >= 0 && !isReport(token(first)) && isUnlinked(first, place)) {
                return true;
            }
            first = place;
        }
        return false;
    }

    /**
     * Whether a verb is a perfect. The tagger sometimes takes a participle for a past form, and "cautioning" for a
     * verb.
     */
    private boolean isPerfect(int place) {
        return words.is("have", token(place - 1)) && !token(place).form().endsWith("ing");
    }

    private boolean isUnlinked(int first, int second) {
        return kept.subList(first + 1, second).stream().noneMatch(i -> isLink(tokens.get(i)))
                && IntStream.range(kept.get(first) + 1, kept.get(second))
                        .filter(i -> !kept.contains(i))
                        .anyMatch(i -> isLink(tokens.get(i)));
    }

    private boolean isLink(Token token) {
        return token.is("CC")
                || token.is("W")
                || token.form().matches(MARK)
                || words.is("complementiser", token)
                || words.is("subordinator", token);
    }

    /** Whether all verbs are in relative clauses: "the cut that Oslo announced". */
    private boolean hasNoMainClause() {
        long relatives =
                IntStream.range(1, kept.size()).filter(this::isRelative).count();
        long finite = kept.stream().filter(i -> tokens.get(i).isFinite()).count();
        return relatives > 0 && finite <= relatives;
    }

    /** Whether a verb of speech was left out before a word: "the ministry [disclosed] that it had refused". */
    private boolean hasLostReport(int place) {
        return tokens.subList(kept.get(place - 1) + 1, kept.get(place)).stream().anyMatch(t -> t.is("V"));
    }

    /** Whether an auxiliary stands before a form that does not fit it: "has [kept on] clearing". */
    private boolean hasWrongForm() {
        return IntStream.range(1, kept.size()).anyMatch(place -> {
            Token before = token(place - 1);
            String form = token(place).pos();
            boolean fits = before.is("MD")
                    ? form.equals("VB")
                    : words.is("have", before)
                            ? form.matches("VB[ND]")
                            : !words.is("be", before) || form.matches("VB[NGD]");
            return isApart(place) && words.isAuxiliary(before) && token(place).is("V") && !fits;
        });
    }

    /** Whether the act's verb lost its object: "has criticised as a setback", "called lawful". */
    private boolean hasLostObject() {
        int place = kept.indexOf(act.at());
        if (place < 0 || place + 1 >= kept.size() || !token(place).is("V")) {
            return false;
        }
        Token next = token(place + 1);
        boolean passive = place > 0 && words.is("be", token(place - 1));
        boolean called = words.is("calling", token(place)) && next.is("J") && isApart(place + 1);
        boolean quoted = place + 2 < kept.size() && ClauseEnd.isQuote(token(place + 2));
        return !passive && (called || words.is("as", next) && !quoted);
    }

    /** Whether an article or participle lost its noun: "a [spokesman] said", "separatists holding [a pilot] vowed". */
    private boolean hasLostPhrase() {
        return IntStream.range(1, kept.size()).anyMatch(place -> {
            Token before = token(place - 1);
            boolean open = before.is("DT") || before.pos().equals("VBG") && !isTrigger(before);
            return open && isApart(place) && token(place).isFinite();
        });
    }

    /** Whether a verb of telling lost its object and "that": "told [parliament that] the step was wrong". */
    private boolean hasLostThat() {
        return IntStream.range(1, kept.size())
                .anyMatch(place -> words.is("telling", token(place - 1))
                        && isApart(place)
                        && token(place).is("N"));
    }

    /** Whether a preposition stands before a noun of another one: "with the WTO" of "with Oslo at the WTO". */
    private boolean hasOtherObject() {
        return IntStream.range(1, kept.size())
                .anyMatch(place -> token(place - 1).is("IN")
                        && isApart(place)
                        && tokens.subList(kept.get(place - 1) + 1, kept.get(place)).stream()
                                .anyMatch(t -> t.is("IN") || t.is("V")));
    }

    /** Whether the words end where something has to follow. */
    private boolean isCut() {
        Token last = token(kept.size() - 1);
        int next = kept.getLast() + 1;
        boolean ends = last.is("RP")
                || next == tokens.size()
                || tokens.get(next).is("CC")
                || tokens.get(next).form().matches("[,;:!?\"”]")
                || ClauseEnd.isStop(tokens, next);
        boolean verb = last.is("V") && !ends && !act.sentence().sentence().headline();
        boolean initial =
                next + 1 < tokens.size() && tokens.get(next).form().equals(".") && !ClauseEnd.isStop(tokens, next);
        boolean name = next < tokens.size()
                && tokens.get(next).is("N")
                && (last.is("N") || last.is("J") || last.entity().endsWith("NORP"))
                && !isTrigger(last);
        return verb
                || name
                || initial
                || !ends && (words.is("dangling", last) || last.is("IN") || last.is("TO") || last.is("DT"))
                || last.is("POS")
                || last.is("CC")
                || words.is("complementiser", last);
    }
}
