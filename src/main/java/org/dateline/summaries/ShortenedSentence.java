package org.dateline.summaries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;
import org.dateline.summaries.ToldAct.Named;
import org.jspecify.annotations.Nullable;

/**
 * Prints the sentence of an act without the words that do not tell this act, as the reader has marked them. It makes
 * the marked words a sentence: the act's verb becomes finite if another finite verb was left out, and a pronoun gets
 * the name that it lost.
 */
final class ShortenedSentence {

    /** The number of words below which there is no sentence. */
    private static final int SHORTEST = 3;

    private final ClosedClasses words;
    private final Verbs verbs;
    private final NounPhrases phrases;

    ShortenedSentence(ClauseWording wording) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.phrases = wording.phrases();
    }

    /** Returns the summary that the marked words make; empty if they make none. */
    Optional<String> summary(ToldAct act) {
        return of(act, act.shortened().summary(), false);
    }

    /** Returns the titles that the marked words make, the best first; empty ones for words that make none. */
    Stream<Optional<String>> titles(ToldAct act) {
        return act.shortened().titles().stream().map(marked -> of(act, marked, true));
    }

    private Optional<String> of(ToldAct act, List<Span> marked, boolean title) {
        if (marked.isEmpty() || ClauseEnd.isQuote(act.sentence().tokens().getFirst())) {
            return Optional.empty();
        }
        KeptTokens kept = new KeptTokens(words, act, marked, title);
        boolean bare = title || act.sentence().sentence().headline();
        return kept.isBroken() || kept.size() < SHORTEST
                ? Optional.empty()
                : new Selection(act, kept.places(), bare).text();
    }

    /** The kept words of one sentence, as printed. */
    private final class Selection {

        private final ToldAct act;
        private final List<Token> tokens;
        private final List<Integer> kept;
        private final int at;
        private final boolean bare;
        private final PrintedWords printed;

        /** Replacements of words, by index; "" if a word is left out. */
        private final Map<Integer, String> instead = new HashMap<>();

        /**
         * Takes the kept words.
         *
         * @param bare whether participles may stand without "is", as in headlines
         */
        Selection(ToldAct act, List<Integer> kept, boolean bare) {
            this.act = act;
            this.tokens = act.sentence().tokens();
            this.kept = kept;
            this.at = act.at();
            this.bare = bare;
            this.printed = new PrintedWords(act, words, phrases);
        }

        Optional<String> text() {
            if (!kept.contains(at) || hasLostWhatItHangsOn() || !conjugate() || !nameSubject() || isParticiple()) {
                return Optional.empty();
            }
            nameMeant();
            nameLost();
            String text = joined().strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Capitals.of(text));
        }

        /** Whether the title of a sentence has only a participle: "ministers clearing Croatia to join". */
        private boolean isParticiple() {
            boolean finite = kept.stream().anyMatch(i -> tokens.get(i).isFinite());
            int verb = kept.stream()
                    .filter(i -> tokens.get(i).is("V") || instead.containsKey(i))
                    .findFirst()
                    .orElse(at);
            return bare
                    && !finite
                    && !act.sentence().sentence().headline()
                    && tokens.get(verb).pos().equals("VBG")
                    && !instead.containsKey(verb);
        }

        /**
         * Whether words were left out on which the act's word depends: "not" or "may" before it, "whether", or a
         * condition.
         */
        private boolean hasLostWhatItHangsOn() {
            int from = at;
            while (from > 0 && isAuxiliary(tokens.get(from - 1))) {
                from--;
            }
            // "Has not said whether it will drop them".
            boolean open = IntStream.range(0, tokens.size())
                    .anyMatch(i -> words.is("whether", tokens.get(i))
                            && !kept.contains(i)
                            && (i < at || kept.contains(i + 1)));
            // "Pledged on Monday not to use force".
            boolean negated = IntStream.range(at, tokens.size() - 1)
                    .anyMatch(i -> words.is("negation", tokens.get(i))
                            && !kept.contains(i)
                            && tokens.get(i + 1).is("TO")
                            && tokens.subList(at + 1, i).stream().noneMatch(t -> t.is("V") || t.is("MD")));
            boolean condition = (act.type() == ActionType.THREATEN || isPossible(from)) && hasLostCondition();
            return open
                    || negated
                    || condition
                    || IntStream.range(from, at)
                            .filter(i -> tokens.get(i).is("MD") || words.is("negation", tokens.get(i)))
                            .anyMatch(i -> !kept.contains(i));
        }

        private boolean hasLostCondition() {
            return IntStream.range(at, tokens.size())
                    .anyMatch(i -> words.is("proviso", tokens.get(i)) && !kept.contains(i));
        }

        private boolean isPossible(int from) {
            return IntStream.range(from, at).anyMatch(i -> tokens.get(i).is("MD"));
        }

        private boolean isAuxiliary(Token token) {
            return words.isInGroup(token) || words.is("negation", token);
        }

        /** Gives the sentence a finite verb in its own tense; returns false if the act's word has no such form. */
        private boolean conjugate() {
            String base = verbs.base(tokens.get(at).form());
            if (at > 0 && words.is("have", tokens.get(at - 1)) && !kept.contains(at - 1) && base != null) {
                // "Warsaw frozen assets" of "Warsaw had frozen assets".
                instead.put(at, verbs.simplePast(base));
                return true;
            }
            // "Warning of an end if the step is not reversed": a finite verb after a participle does not belong to its
            // subject.
            boolean participle = tokens.get(at).pos().equals("VBG");
            int first = kept.stream()
                    .filter(i -> tokens.get(i).isFinite() && !isUnderAct(i) && !(participle && i > at))
                    .findFirst()
                    .orElse(-1);
            if (first >= 0) {
                alone(first);
                return true;
            }
            if ((!tokens.get(at).is("V") || bare && participle && !isBehindNoun()) && governed()) {
                return true;
            }
            String verb = bare && !(tokens.get(at).pos().equals("VBG") && isBehindNoun())
                    ? tokens.get(at).form()
                    : finite();
            boolean hanging = kept.indexOf(at) > 0
                    && tokens.get(kept.get(kept.indexOf(at) - 1)).is("IN");
            if (verb == null
                    || hanging && (verb.endsWith("ing") || tokens.get(at).pos().equals("VBG"))) {
                return false;
            }
            instead.put(at, verb);
            return true;
        }

        /**
         * Makes the participle finite that governs an act's noun: "Kalmar drawing rebuke" of "Kalmar bars ships,
         * drawing rebuke".
         */
        private boolean governed() {
            for (int place = 1; place < kept.size() && kept.get(place) < at; place++) {
                Token verb = tokens.get(kept.get(place));
                Token before = tokens.get(kept.get(place - 1));
                boolean governs = verb.pos().equals("VBG") && before.is("N") && !words.is("example", verb);
                String base = governs ? verbs.base(verb.form()) : null;
                if (base != null) {
                    instead.put(verb.index(), active(base, before));
                    return true;
                }
            }
            return false;
        }

        /** Whether the participle follows a noun: "Rwanda accusing", but not "considering reviving". */
        private boolean isBehindNoun() {
            int place = kept.indexOf(at);
            return place > 0 && !tokens.get(kept.get(place - 1)).is("V");
        }

        /** Whether a verb is in a clause that depends on the act's word: "alleging that it moved money". */
        private boolean isUnderAct(int verb) {
            return kept.stream()
                    .filter(i -> i > at && i < verb)
                    .map(tokens::get)
                    .anyMatch(t -> words.is("complementiser", t) || t.is("W"));
        }

        /**
         * Changes "had banned" to "banned" and "would ban" to "will ban", if the clause that sets their time is left
         * out.
         */
        private void alone(int first) {
            Token verb = tokens.get(first);
            int next = first + 1;
            while (next < tokens.size() - 1 && tokens.get(next).is("RB")) {
                next++;
            }
            boolean reported = kept.stream().anyMatch(i -> i < first && words.is("speech", tokens.get(i)));
            if (next == tokens.size()) {
                return;
            }
            String base = verbs.base(tokens.get(next).form());
            if (reported) {
                return;
            }
            boolean simple =
                    words.is("past have", verb) && tokens.get(next).pos().matches("VB[ND]");
            if (simple && base != null && kept.contains(next) && !words.isAuxiliary(tokens.get(next))) {
                instead.put(first, "");
                instead.put(next, verbs.simplePast(base));
            }
            boolean condition = kept.stream().anyMatch(i -> words.is("condition", tokens.get(i)));
            if (words.is("shifting", verb) && !condition) {
                instead.put(first, words.shifted(verb.form()));
            }
        }

        /** Returns the act's word as the verb of the sentence; null if it is not a verb. */
        private @Nullable String finite() {
            Token token = tokens.get(at);
            String base = verbs.base(token.form());
            int place = kept.indexOf(at);
            if (base == null || place == 0) {
                return null;
            }
            Token before = tokens.get(kept.get(place - 1));
            if (words.is("having", before) && token.is("VBN")) {
                instead.put(before.index(), "");
                return verbs.simplePast(base);
            }
            if (token.pos().equals("VB") && before.index() == at - 1 && isPossibility(before)) {
                // An auxiliary that was taken for a noun: "wheat may leave India".
                return token.form();
            }
            if (token.pos().equals("VBN") && words.is("as", tokens.get(at - 1))) {
                // "As recommended by the commission".
                return null;
            }
            return switch (token.pos()) {
                case "VBG" -> active(base, before);
                case "VBN" ->
                    isPassive(place) && !isCoordinated() && !isBehindActor(place)
                            ? passive(token, before)
                            : token.form().equals(verbs.simplePast(base)) ? token.form() : active(base, before);
                case "VB" -> before.is("TO") ? null : active(base, before);
                default -> null;
            };
        }

        private boolean isPast() {
            return tokens.stream().anyMatch(t -> t.is("VBD"));
        }

        /** Whether the subject that ends before a verb is a plural. */
        private boolean isPlural(Token before) {
            return before.pos().endsWith("S") || act.said(Role.ACTOR).count() > 1;
        }

        private String active(String base, Token before) {
            return isPast() ? verbs.simplePast(base) : isPlural(before) ? base : verbs.thirdPerson(base);
        }

        private String passive(Token participle, Token before) {
            boolean plural = before.pos().endsWith("S");
            return (isPast() ? plural ? "were " : "was " : plural ? "are " : "is ") + participle.form();
        }

        /**
         * Whether the act's actor is the subject of the verb, with no other verb between: "four producers, led by Hoa
         * Phat Group, petitioned for protection", "Anwar, who chairs the bloc, offered to mediate".
         */
        private boolean isBehindActor(int place) {
            int before = kept.get(place - 1);
            List<Token> between = tokens.subList(before + 1, at);
            return act.isActor(List.of(tokens.get(before)))
                    && (isRelativeClause(between) || between.stream().noneMatch(Token::isFinite));
        }

        /** Whether words are a relative clause between commas: ", who chairs the bloc,". */
        private static boolean isRelativeClause(List<Token> words) {
            return words.size() > 2
                    && words.getFirst().form().equals(",")
                    && words.get(1).is("W")
                    && words.getLast().form().equals(",");
        }

        private boolean isPossibility(Token token) {
            return words.is("possible", token)
                    && Character.isLowerCase(token.form().charAt(0));
        }

        private boolean isPassive(int place) {
            Token next = place + 1 < kept.size() ? tokens.get(kept.get(place + 1)) : null;
            return next == null || next.is("IN") && !words.is("complementiser", next) || next.is("TO");
        }

        /**
         * Whether the verb is coordinated with an active verb before it: "declared an emergency, imposed a curfew and
         * appealed for help".
         */
        private boolean isCoordinated() {
            boolean joined = at > 1 && tokens.get(at - 1).is("CC");
            int verb = IntStream.range(0, at)
                    .filter(i -> tokens.get(i).isFinite())
                    .reduce((a, b) -> b)
                    .orElse(-1);
            return joined && verb >= 0 && tokens.get(verb).is("VBD") && !words.isAuxiliary(tokens.get(verb));
        }

        /**
         * Names the actor if the sentence begins with a pronoun or with the act's verb; returns false if it is unknown.
         */
        private boolean nameSubject() {
            if (hangsOnPreposition()) {
                instead.put(kept.getFirst(), "");
                return true;
            }
            int place = kept.getFirst();
            Token first = tokens.get(place);
            if (first.is("RB") && isVerbal(1)) {
                return false;
            }
            boolean verb = (first.is("V") || first.is("MD")) && place > 0;
            boolean pronoun =
                    first.pos().equals("PRP") && !printed.isNamed(place) && !new Expletive(words).is(tokens, place);
            if (!verb && !pronoun) {
                if (words.is("first person", first) && act.said(Role.ACTOR).count() == 1) {
                    agree(place + 1, printed.form(place));
                }
                return !first.is("CC")
                        && !first.is("W")
                        && !words.is("complementiser", first)
                        && !words.is("subordinator", first);
            }
            List<Named> actors = act.said(Role.ACTOR).toList();
            Phrase phrase = actors.size() == 1 ? phrases.of(actors.getFirst(), act.sentence()) : null;
            boolean passive = words.is("be", first) && tokens.get(at).pos().equals("VBN");
            if (phrase == null
                    || phrase.text().equalsIgnoreCase(first.form())
                    || passive
                    || verb && (!isOfAct(place) || hasLostSubject(place))) {
                return false;
            }
            String own = instead.getOrDefault(place, named(first));
            instead.put(place, verb ? (phrase.text() + " " + own).strip() : phrase.text());
            if (!phrase.plural()) {
                agree(verb ? place : place + 1, phrase.text());
            }
            return true;
        }

        /**
         * Makes the verb behind "we" or "I" that of one party: "urges" for "urge".
         *
         * @param from the place behind the pronoun
         * @param subject the party that stands for the pronoun
         */
        private void agree(int from, String subject) {
            int at = from;
            while (at < tokens.size() && tokens.get(at).is("RB")) {
                at++;
            }
            if (at == tokens.size()
                    || !tokens.get(at).pos().equals("VBP")
                    || !words.is("first person", tokens.get(from - 1))) {
                return;
            }
            String plural = tokens.get(at).form();
            String base = verbs.base(plural);
            String singular = words.is("be", tokens.get(at)) ? "is" : base == null ? plural : verbs.thirdPerson(base);
            String printed = instead.getOrDefault(at, plural);
            if (printed.equals(plural)) {
                instead.put(at, singular);
            } else if (printed.equals(subject + " " + plural)) {
                instead.put(at, subject + " " + singular);
            }
        }

        /** Returns the form of the act's verb behind its actor: "restricted" of "after restricting exports". */
        private String named(Token verb) {
            String base = verb.form().endsWith("ing") ? verbs.base(verb.form()) : null;
            if (base == null || verb.index() != at) {
                return verb.form();
            }
            boolean before = at > 0 && words.is("subordinator", tokens.get(at - 1));
            boolean several = act.said(Role.ACTOR).count() > 1;
            return before ? verbs.simplePast(base) : several ? base : verbs.thirdPerson(base);
        }

        /** Whether a kept word is a verb: "has" of "still has to be ratified". */
        private boolean isVerbal(int place) {
            return place < kept.size()
                    && (tokens.get(kept.get(place)).is("V")
                            || tokens.get(kept.get(place)).is("MD"));
        }

        /** Whether the sentence has another subject before a verb than an actor who is named elsewhere: "the order". */
        private boolean hasLostSubject(int place) {
            return tokens.get(place - 1).is("N")
                    && act.spans(Role.ACTOR).findAny().isEmpty();
        }

        /**
         * Whether the actor is the object of a preposition: "to Argentina agreed to pay" of "diverted gas to Argentina,
         * which agreed to pay".
         */
        private boolean hangsOnPreposition() {
            int place = kept.getFirst();
            Token first = tokens.get(place);
            if (place == 0 || !first.is("IN") && !first.is("TO") || words.is("complementiser", first)) {
                return false;
            }
            List<Integer> phrase = kept.stream()
                    .skip(1)
                    .takeWhile(i -> !tokens.get(i).is("V") && !tokens.get(i).is("MD"))
                    .toList();
            return phrase.size() < kept.size() - 1
                    && !phrase.isEmpty()
                    && phrase.getLast() - phrase.getFirst() == phrase.size() - 1
                    && phrase.stream().map(tokens::get).allMatch(t -> t.is("DT") || t.is("N") || t.is("J"))
                    && isRelative(phrase.getLast() + 1)
                    && act.isActor(List.of(tokens.get(phrase.getLast())));
        }

        /** Whether a relative pronoun begins at a place: "which" or ", which". */
        private boolean isRelative(int at) {
            int word = at < tokens.size() && tokens.get(at).form().equals(",") ? at + 1 : at;
            return word < tokens.size() && tokens.get(word).is("W");
        }

        /** Whether a verb is the act's word, or an auxiliary before it. */
        private boolean isOfAct(int place) {
            int i = place;
            while (i < at && (isAuxiliary(tokens.get(i)) || tokens.get(i).is("TO"))) {
                i++;
            }
            return i == at;
        }

        /**
         * Replaces the pronouns for those whose names were left out before them. A subject that was a pronoun may be the
         * same party by another name, so nothing is replaced after it. An owner, as in "its ministry", is no subject.
         */
        private void nameMeant() {
            int subject = kept.getFirst();
            if (instead.containsKey(subject) || tokens.get(subject).pos().equals("PRP")) {
                return;
            }
            for (ToldAct.Referent referent : act.referents()) {
                List<Span> told = Stream.concat(
                                referent.names().stream(),
                                act.referents().stream()
                                        .filter(r -> r.name().equals(referent.name())
                                                && r.pronoun().end()
                                                        <= referent.pronoun().start())
                                        .map(ToldAct.Referent::pronoun))
                        .toList();
                boolean lost = told.stream()
                        .noneMatch(words ->
                                kept.stream().anyMatch(i -> tokens.get(i).span().overlaps(words)));
                kept.stream()
                        .filter(i -> lost && !instead.containsKey(i) && isPronoun(tokens.get(i), referent))
                        .forEach(i -> instead.put(
                                i, tokens.get(i).pos().equals("PRP$") ? owner(referent.name()) : referent.name()));
            }
        }

        /** Whether a word is an owner, or a pronoun whose meaning is certain: the speaker may mean itself by "it". */
        private boolean isPronoun(Token word, ToldAct.Referent referent) {
            return word.span().overlaps(referent.pronoun())
                    && !words.is("reflexive", word)
                    && (word.pos().equals("PRP$") || word.is("PRP") && referent.sure());
        }

        private static String owner(String name) {
            return name + (name.endsWith("s") ? "'" : "'s");
        }

        /** Replaces the first pronoun for a party of the act whose name was left out before it. */
        private void nameLost() {
            Named lost = act.named().stream()
                    .filter(n -> (n.role() == Role.ADDRESSEE || n.role() == Role.TARGET)
                            && n.span() != null
                            && act.isIn(n)
                            && n.span().end() <= tokens.get(at).span().start()
                            && kept.stream().noneMatch(i -> tokens.get(i).span().overlaps(n.span())))
                    .findFirst()
                    .orElse(null);
            if (lost == null) {
                return;
            }
            Phrase phrase = phrases.of(lost, act.sentence());
            if (phrase == null) {
                return;
            }
            kept.stream()
                    .skip(1)
                    .filter(i -> words.is("neuter", tokens.get(i)) && !instead.containsKey(i) && mayMean(lost, i))
                    .findFirst()
                    .ifPresent(i ->
                            instead.put(i, phrase.text() + (tokens.get(i).pos().equals("PRP$") ? "'s" : "")));
        }

        /**
         * Whether a pronoun may mean a party whose name was left out: as a subject, "said that it had moved money", or
         * as the owner of the object that the act rejects or supports, "rejected its request".
         */
        private boolean mayMean(Named lost, int pronoun) {
            if (tokens.get(pronoun).pos().equals("PRP$")) {
                return lost.role() == Role.ADDRESSEE
                        && (act.type() == ActionType.REJECT || act.type() == ActionType.SUPPORT);
            }
            boolean object = pronoun == at + 1 && lost.role() == Role.ADDRESSEE;
            return object
                    || pronoun + 1 < tokens.size() && tokens.get(pronoun + 1).isFinite();
        }

        private String joined() {
            StringBuilder text = new StringBuilder();
            int last = -1;
            for (int i : kept) {
                String form = instead.containsKey(i) ? instead.getOrDefault(i, "") : printed.form(i);
                if (form.isEmpty()) {
                    continue;
                }
                boolean joined = last >= 0
                        && (last == i - 1
                                ? tokens.get(last).span().end()
                                        == tokens.get(i).span().start()
                                : form.matches("[,.;:)!?%].*|['’]s?"));
                if (!text.isEmpty() && !joined) {
                    text.append(' ');
                }
                text.append(form);
                last = i;
            }
            return text.toString();
        }
    }
}
