package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dateline.model.ActionType;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * The tokens of a sentence that the reader marked to be kept, repaired where a word lost another one that it needs:
 * "'s" its noun, "said" the reported words, a comma the words that it separates.
 */
final class KeptTokens {

    private static final String MARK = "[,;:–—-]+";

    private static final Verbs VERBS = new Verbs();

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
        addParticiples();
        addRelatives();
        addShared();
        addGovernor();
        addOwner();
        addQuoted();
        addQualified(title);
        addLinks();
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
            drop(this::endsRange);
            drop(this::doesNothing);
        } while (kept.size() < before);
        dropObject();
        dropClause();
        dropRelative();
        dropLoose();
        dropMarks();
    }

    List<Integer> places() {
        return kept;
    }

    /** Returns the number of words, with the actor that is named before a verb at the beginning. */
    int size() {
        return kept.size() + (!kept.isEmpty() && token(0).isFinite() && isTrigger(token(0)) ? 1 : 0);
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
                || hasLostSubject()
                || hasLostAddressee()
                || hasLostContent()
                || hasLostNoun()
                || hasJoinedVerbs()
                || isOfObject()
                || hasLostPlace()
                || hasNewObject()
                || hasLostActor()
                || isOfOthers()
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

    /** Adds the participle of a passive, whose "was" is kept alone: "was [condemned] by Riga". */
    private void addParticiples() {
        for (int place = kept.size() - 1; place >= 0; place--) {
            int verb = kept.get(place) + 1;
            while (verb < tokens.size() && tokens.get(verb).is("RB")) {
                verb++;
            }
            boolean agent = place + 1 < kept.size() && words.is("by", token(place + 1));
            if (agent
                    && words.is("be", token(place))
                    && verb < tokens.size()
                    && tokens.get(verb).pos().equals("VBN")
                    && verb < kept.get(place + 1)) {
                kept.add(place + 1, verb);
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
        // "In return Riga": the noun ends a phrase of its own.
        return nominal && !token.entity().endsWith("DATE") && !token.relation().equals("pobj");
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

    private boolean isOf(String kind, Token token) {
        String base = token.is("V") ? VERBS.base(token.form()) : null;
        return base != null && words.is(kind, base);
    }

    private void add(int at) {
        int place = 0;
        while (place < kept.size() && kept.get(place) < at) {
            place++;
        }
        if (place == kept.size() || kept.get(place) != at) {
            kept.add(place, at);
        }
    }

    /**
     * Adds the auxiliaries that the act's participle shares with one that was left out: "still has to be" of "still has
     * to be signed and then ratified".
     */
    private void addShared() {
        int at = act.at();
        int be = at - 1;
        if (be > from
                && words.is("be", tokens.get(be))
                && !kept.contains(be)
                && kept.stream().anyMatch(i -> i < be && i >= be - 2 && words.isAuxiliary(tokens.get(i)))) {
            // "Have since been cleared".
            add(be);
            return;
        }
        int link = at - 1;
        while (link > from && tokens.get(link).is("RB")) {
            link--;
        }
        if (!tokens.get(at).pos().equals("VBN")
                || link <= from
                || !tokens.get(link).is("CC")) {
            return;
        }
        int first = link - 1;
        while (first > from && !tokens.get(first).is("V") && !tokens.get(first).isNominal()) {
            first--;
        }
        if (!tokens.get(first).pos().equals("VBN") || kept.contains(first)) {
            return;
        }
        int group = first;
        while (group > from
                && (words.isInGroup(tokens.get(group - 1))
                        || tokens.get(group - 1).is("TO"))) {
            group--;
        }
        if (tokens.subList(group, first).stream().anyMatch(t -> words.is("be", t))) {
            IntStream.range(group, first).forEach(this::add);
        }
    }

    /**
     * Adds the verb that governs the act's noun, if only another object stands between them: "imposed" of "imposed
     * travel bans and asset freezes".
     */
    private void addGovernor() {
        int at = act.at();
        if (!tokens.get(at).is("N")
                || !kept.contains(at)
                || kept.getFirst() >= at
                || kept.stream().anyMatch(i -> tokens.get(i).isFinite())) {
            return;
        }
        int verb = at - 1;
        while (verb > from
                && (tokens.get(verb).isNominal()
                        || tokens.get(verb).is("CC")
                        || tokens.get(verb).form().equals(","))) {
            verb--;
        }
        int subject = kept.stream()
                .filter(i -> i < at)
                .mapToInt(i -> i)
                .filter(i -> tokens.get(i).is("N"))
                .min()
                .orElse(at);
        int governor = verb;
        boolean near = subject < governor
                && kept.stream()
                        .noneMatch(i -> i > governor && i < at && !tokens.get(i).isNominal())
                && tokens.get(governor).pos().equals("VBD")
                && !words.isAuxiliary(tokens.get(governor));
        boolean plain = near
                && IntStream.range(subject, governor)
                        .filter(i -> !kept.contains(i))
                        .allMatch(i ->
                                words.isDay(tokens.get(i)) || tokens.get(i).is("IN") || words.isInGroup(tokens.get(i)));
        if (plain) {
            add(governor);
        }
    }

    /** Adds the owner of the first noun: "Japan's" of "Japan's plan to tighten exports". */
    private void addOwner() {
        int first = kept.isEmpty() ? 0 : kept.getFirst();
        if (first < from + 2
                || !tokens.get(first).is("N")
                || !tokens.get(first - 1).is("POS")) {
            return;
        }
        int owner = first - 1;
        while (owner > from && tokens.get(owner - 1).is("NNP") && !words.isDay(tokens.get(owner - 1))) {
            owner--;
        }
        if (owner < first - 1) {
            IntStream.range(owner, first).forEach(this::add);
        }
    }

    /** Adds the words that a quotation lost. */
    private void addQuoted() {
        List<Integer> marks = IntStream.range(from, tokens.size())
                .filter(i -> ClauseEnd.isQuote(tokens.get(i)))
                .boxed()
                .toList();
        for (int i = 0; i + 1 < marks.size(); i += 2) {
            if (kept.contains(marks.get(i)) && kept.contains(marks.get(i + 1))) {
                IntStream.range(marks.get(i), marks.get(i + 1)).forEach(this::add);
            }
        }
    }

    /**
     * Adds words without which a noun means another thing: the rest of a name, a nation, "some", and in a summary its
     * article.
     */
    private void addQualified(boolean title) {
        for (int at : List.copyOf(kept)) {
            int before = at - 1;
            while (before >= from && !kept.contains(before) && qualifies(before, title)) {
                add(before);
                before--;
            }
        }
    }

    private boolean qualifies(int at, boolean title) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        String kinds = title ? "GPE" : "(?:GPE|ORG)";
        boolean name = next.entity().matches("[IL]-" + kinds) && token.entity().matches("[BI]-" + kinds);
        boolean noun = next.is("N") || next.is("J");
        boolean nation =
                noun && token.entity().endsWith("NORP") && !next.entity().endsWith("PERSON");
        boolean some = noun && words.is("quantifier", token);
        boolean article = !title && next.pos().equals("NN") && words.is("article", token) && isAfterVerb(at);
        return name || nation && isAfterVerb(at) || some || article;
    }

    /** Whether the kept word before a place is a verb or a preposition. */
    private boolean isAfterVerb(int at) {
        return kept.stream()
                .filter(i -> i < at)
                .reduce((a, b) -> b)
                .filter(i -> tokens.get(i).is("V") || tokens.get(i).is("IN"))
                .isPresent();
    }

    /**
     * Adds the preposition that a noun lost after a verb: "following" of "was opened in April following a petition",
     * "under" of "came under a second attack".
     */
    private void addLinks() {
        for (int place = kept.size() - 1; place > 0; place--) {
            int at = kept.get(place);
            int verb = kept.get(place - 1);
            if (!tokens.get(verb).is("V") || !tokens.get(at).isNominal() || at == verb + 1) {
                continue;
            }
            int link = at - 1;
            while (link > verb
                    && (tokens.get(link).is("J") || tokens.get(link).is("DT"))
                    && !words.isDay(tokens.get(link))) {
                link--;
            }
            int lost = link;
            boolean preposition = lost > verb
                    && (tokens.get(lost).is("IN") || words.is("subordinator", tokens.get(lost)))
                    && !words.is("complementiser", tokens.get(lost));
            boolean only = IntStream.range(verb + 1, Math.max(verb + 1, lost))
                    .allMatch(i -> tokens.get(i).is("IN") || tokens.get(i).is("RB") || words.isDay(tokens.get(i)));
            if (preposition && only) {
                kept.add(place, lost);
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
        boolean alone = token(place).is("CC")
                && kept.get(place) + 1 < tokens.size()
                && !kept.contains(kept.get(place) + 1)
                && (place + 1 == kept.size()
                        || token(place + 1).is("IN")
                        || token(place + 1).is("TO")
                        || token(place + 1).form().matches(MARK));
        return alone
                || token(place).is("CC")
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

    /** Whether "to" and an amount lost the amount at which the range begins: "of 107 percent to 212 percent". */
    private boolean endsRange(int place) {
        int at = kept.get(place);
        int to = at;
        while (to > from && (tokens.get(to).is("CD") || words.is("amount", tokens.get(to)))) {
            to--;
        }
        Token link = tokens.get(to);
        boolean range = words.is("goal", link)
                && to > from + 1
                && to + 1 < tokens.size()
                && tokens.get(to + 1).is("CD")
                && (tokens.get(to - 1).is("CD") || words.is("amount", tokens.get(to - 1)));
        return range && !kept.contains(to - 1);
    }

    /** Whether a verb lost its object before a participle: "sent" of "sent a note, accusing". */
    private boolean doesNothing(int place) {
        if (place + 1 >= kept.size() || !isApart(place + 1)) {
            return false;
        }
        List<Token> lost = tokens.subList(kept.get(place) + 1, kept.get(place + 1));
        return token(place).isFinite()
                && !words.isAuxiliary(token(place))
                && isTrigger(token(place + 1))
                && token(place + 1).pos().equals("VBG")
                && lost.getLast().form().equals(",")
                && lost.stream().anyMatch(t -> t.is("N") && !words.isDay(t));
    }

    /**
     * Removes the object of another verb from before the act's verb: "Oslo reports an attack, blames Riga". The actor
     * is then named.
     */
    private void dropObject() {
        int at = act.at();
        int place = kept.indexOf(at);
        if (place <= 0
                || !tokens.get(at).isFinite()
                || !tokens.get(at - 1).form().equals(",")) {
            return;
        }
        int first = kept.getFirst();
        boolean object = first > from
                && tokens.get(first - 1).isFinite()
                && kept.subList(0, place).stream()
                        .map(tokens::get)
                        .allMatch(t -> t.isNominal() || t.form().equals(","))
                && tokens.subList(first, at - 1).stream().allMatch(Token::isNominal);
        if (object) {
            kept.subList(0, place).clear();
        }
    }

    /** Removes a subordinate clause at the end whose verb was left out: "as chip flow" of "as chip flow resumes". */
    private void dropClause() {
        int place = kept.size() - 1;
        while (place > 0 && token(place).isNominal() && !isApart(place)) {
            place--;
        }
        int next = kept.isEmpty() ? 0 : kept.getLast() + 1;
        boolean clause = place > 1
                && place < kept.size() - 1
                && words.is("subordinator", token(place))
                && next < tokens.size()
                && tokens.get(next).isFinite();
        if (clause) {
            kept.subList(place, kept.size()).clear();
        }
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
        // "Kalmar [ended talks], accusing it of supplying the drones that struck a port": the participle becomes
        // finite.
        int act = kept.indexOf(this.act.at());
        boolean own = act > 0
                && token(act).pos().equals("VBG")
                && IntStream.range(1, act).noneMatch(place -> token(place).isFinite() || isRelative(place));
        return relatives > 0 && finite + (own ? 1 : 0) <= relatives;
    }

    /** Whether a verb of speech was left out before a word: "the ministry [disclosed] that it had refused". */
    private boolean hasLostReport(int place) {
        return tokens.subList(kept.get(place - 1) + 1, kept.get(place)).stream().anyMatch(t -> t.is("V"));
    }

    /** Whether an auxiliary stands before a form that does not fit it: "has [kept on] clearing", "has [gone] will let". */
    private boolean hasWrongForm() {
        return IntStream.range(1, kept.size()).anyMatch(place -> {
            Token before = token(place - 1);
            String form = token(place).pos();
            boolean fits = before.is("MD")
                    ? form.equals("VB")
                    : words.is("have", before)
                            ? form.matches("VB[ND]")
                            : !words.is("be", before) || form.matches("VB[NGD]");
            boolean verb = token(place).is("V") || token(place).is("MD");
            return isApart(place) && words.isAuxiliary(before) && verb && !fits;
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

    /**
     * Whether the subject of a relative clause was left out, so that its object would act: "a drone that [its army] shot
     * down", "Burundi, [whose government the EU] placed under sanctions".
     */
    private boolean hasLostSubject() {
        int at = act.at();
        int place = kept.indexOf(at);
        if (place <= 0 || !tokens.get(at).is("V") || act.isActor(List.of(token(place - 1)))) {
            return false;
        }
        int group = at;
        while (group > from && words.isInGroup(tokens.get(group - 1))) {
            group--;
        }
        if (group == from) {
            return false;
        }
        int subject = group - 1;
        int first = subject;
        while (first > from
                && !kept.contains(first)
                && (tokens.get(first).isNominal()
                        || tokens.get(first).is("PRP")
                        || tokens.get(first).is("POS"))) {
            first--;
        }
        boolean relative = tokens.get(first).is("W") || words.is("complementiser", tokens.get(first));
        boolean noun = first > from
                && (tokens.get(first - 1).is("N")
                        || tokens.get(first - 1).form().equals(","));
        return first < subject && relative && noun && !kept.contains(subject);
    }

    /** Whether a verb of ordering lost the party that is told to do something: "asked [Abuja] to reopen". */
    private boolean hasLostAddressee() {
        return IntStream.range(1, kept.size())
                .anyMatch(place -> token(place).is("TO")
                        && isApart(place)
                        && token(place - 1).is("V")
                        && isOf("ordering", token(place - 1))
                        && !isPassive(place - 1)
                        && tokens.subList(kept.get(place - 1) + 1, kept.get(place)).stream()
                                .anyMatch(t -> t.is("N") && !words.isDay(t)));
    }

    private boolean isPassive(int place) {
        return place > 0 && words.is("be", token(place - 1));
    }

    /**
     * Whether a verb got the object of another word: "amount [to a declaration of] war", "ordered [in August to stop]
     * smuggling", "keep [its borders] closed".
     */
    private boolean hasNewObject() {
        return IntStream.range(1, kept.size()).anyMatch(place -> {
            Token verb = token(place - 1);
            Token next = token(place);
            if (!verb.is("V") || words.isAuxiliary(verb) || !isApart(place)) {
                return false;
            }
            List<Token> lost = tokens.subList(verb.index() + 1, next.index());
            boolean noun = lost.stream().anyMatch(t -> t.is("N") && !words.isDay(t));
            boolean object = verb.index() == act.at()
                    && (next.is("TO") || next.is("IN"))
                    && !words.isDay(lost.getFirst())
                    && (lost.getFirst().isNominal() || lost.getFirst().pos().equals("VBG"))
                    && noun;
            boolean other = object
                    || next.isNominal()
                            && (lost.getLast().is("IN") && !words.is("complementiser", lost.getLast())
                                    || lost.stream().anyMatch(this::opensPhrase));
            boolean subject =
                    next.isFinite() && verb.isFinite() && lost.stream().allMatch(t -> t.is("PRP"));
            return other
                    || subject
                    || next.pos().equals("VBN")
                            && noun
                            && lost.stream().noneMatch(t -> t.form().matches(MARK));
        });
    }

    /** Whether one of two actors was left out who act together: "[Lula and] Modi discussed tariffs". */
    private boolean hasLostActor() {
        List<Span> actors = act.spans(Role.ACTOR)
                .filter(s -> s.end() <= act.trigger().start())
                .sorted()
                .toList();
        if (actors.size() < 2) {
            return false;
        }
        boolean together = tokens.stream()
                .filter(t -> t.span().start() >= actors.getFirst().end()
                        && t.span().end() <= actors.getLast().start())
                .allMatch(t -> t.isNominal() || t.is("CC") || t.form().equals(","));
        long told = actors.stream()
                .filter(s -> kept.stream().anyMatch(i -> tokens.get(i).span().overlaps(s)))
                .count();
        return together && told > 0 && told < actors.size();
    }

    /** Whether a word is a verb or "to", and no participle before its noun: "ordered", but not "planned" of "planned line". */
    private boolean opensPhrase(Token token) {
        boolean participle = token.pos().equals("VBN") || token.pos().equals("VBG");
        boolean before = participle
                && token.index() + 1 < tokens.size()
                && tokens.get(token.index() + 1).isNominal()
                && !tokens.get(token.index() + 1).is("DT");
        return token.is("TO") || token.is("V") && !before;
    }

    /** Whether a verb of moving lost where to or where from: "exempted chips" [from a ban]. */
    private boolean hasLostPlace() {
        return IntStream.range(0, kept.size()).anyMatch(place -> {
            Token verb = token(place);
            boolean removes = isOf("removing", verb);
            boolean places = isOf("placing", verb);
            int link = verb.index() + 1;
            while (link < tokens.size()
                    && (tokens.get(link).isNominal()
                            || tokens.get(link).is("POS")
                            || tokens.get(link).is("PRP")
                            || words.is("part", tokens.get(link)))) {
                link++;
            }
            boolean object = link > verb.index() + 1 && link < tokens.size() && kept.contains(link - 1);
            // "The duty it put on other grades".
            boolean bare = isTrigger(verb)
                    && places
                    && link == verb.index() + 1
                    && link < tokens.size()
                    && words.is("placing link", tokens.get(link))
                    && place > 0
                    && act.isActor(List.of(token(place - 1)));
            boolean day = link + 1 < tokens.size() && words.isDay(tokens.get(link + 1));
            return bare
                    || object
                            && !day
                            && (removes && words.is("origin", tokens.get(link))
                                    || places && words.is("placing link", tokens.get(link)))
                            && !kept.contains(link);
        });
    }

    /** Whether the clause with the content of a ruling was left out: "ruled, three days before it began, [that] …". */
    private boolean hasLostContent() {
        int at = act.at();
        if (!tokens.get(at).isFinite()) {
            return false;
        }
        int that = IntStream.range(at + 1, tokens.size())
                .filter(i -> words.is("complementiser", tokens.get(i)))
                .findFirst()
                .orElse(-1);
        return that > at + 2
                && !kept.contains(that)
                && tokens.get(that - 1).form().equals(",")
                && tokens.subList(at, that - 1).stream().anyMatch(t -> t.form().equals(","))
                && kept.stream().anyMatch(i -> i > at && i < that);
    }

    /**
     * Whether the words before the act's participle are the end of a clause instead of its subject: "over purchases of
     * [oil, bringing] the total to 50 percent".
     */
    private boolean isOfObject() {
        int at = act.at();
        if (kept.isEmpty()
                || kept.getFirst() >= at
                || !tokens.get(at).pos().equals("VBG")
                || !tokens.get(at - 1).form().equals(",")) {
            return false;
        }
        return IntStream.range(from, kept.getFirst())
                        .anyMatch(i -> tokens.get(i).isFinite())
                && IntStream.range(from, kept.getFirst()).noneMatch(i -> words.is("subordinator", tokens.get(i)));
    }

    /**
     * Whether a pronoun in the object of force means a party that was left out: "after Riga captured three of its
     * vessels".
     */
    private boolean isOfOthers() {
        boolean force = act.type() == ActionType.ASSAULT || act.type() == ActionType.COERCE;
        int first = kept.isEmpty() ? 0 : kept.getFirst();
        return force
                && tokens.subList(from, Math.max(from, first)).stream().anyMatch(t -> t.is("NNP"))
                && kept.stream()
                        .map(tokens::get)
                        .filter(t -> t.pos().equals("PRP$"))
                        .anyMatch(t -> act.spans(Role.TARGET).anyMatch(s -> s.overlaps(t.span())));
    }

    /** Whether the owner of a subject stands for it: "India ['s pact with Oslo] comes into force". */
    private boolean hasLostNoun() {
        return IntStream.range(0, kept.size() - 1).anyMatch(place -> {
            int next = kept.get(place) + 1;
            return token(place).is("N")
                    && tokens.get(next).is("POS")
                    && !kept.contains(next)
                    && (token(place + 1).isFinite() || token(place + 1).is("TO"));
        });
    }

    /** Whether two verbs meet without the "and" that joined their clauses: "could be stranded [and] asked". */
    private boolean hasJoinedVerbs() {
        return IntStream.range(1, kept.size())
                .anyMatch(place -> isApart(place)
                        && token(place).is("V")
                        && !token(place).pos().equals("VBG")
                        && token(place - 1).is("V")
                        && !words.isAuxiliary(token(place - 1))
                        && tokens.subList(kept.get(place - 1) + 1, kept.get(place)).stream()
                                .anyMatch(t -> t.is("CC")));
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
