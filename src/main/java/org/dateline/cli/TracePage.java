package org.dateline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Segmenter;
import org.dateline.extraction.CodeChange;
import org.dateline.extraction.CodedAct;
import org.dateline.ingest.Workbench.Explanation;
import org.dateline.ingest.Workbench.Trace;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.dateline.reader.Choice;
import org.dateline.reader.Reasons;
import org.dateline.reader.WeighedTrigger;
import org.dateline.reader.WeighedWord;

/**
 * Formats an explanation for the terminal, in the order of reading: the words that cleaning left out, the stories, and
 * one block per sentence.
 *
 * @param explanation the results of each stage for a text, and its decisions
 */
record TracePage(Explanation explanation) {

    /** The next best value is shown from this probability on. */
    private static final double WORTH_TELLING = 0.05;

    private static final String INDENT = " ".repeat(10);

    String text() {
        StringBuilder page = new StringBuilder();
        explanation.leftOut().forEach(words -> page.append(leftOut(words)));
        explanation.runs().forEach(run -> page.append(run(run)));
        if (!page.isEmpty()) {
            page.append('\n');
        }
        for (int i = 0; i < trace().parses().size(); i++) {
            sentence(i, page);
        }
        trace().cuts().forEach(cut -> page.append("CUT       ").append(cut).append('\n'));
        return page.toString();
    }

    private Trace trace() {
        return explanation.trace();
    }

    private Reasons reasons() {
        return explanation.reasons();
    }

    private static String leftOut(Cleaner.LeftOut words) {
        return "LEFT OUT  \"" + words.text() + "\" " + words.reason() + "\n";
    }

    /** Returns the lines for a run of sentences: how strongly it differs, and where another story begins and ends. */
    private String run(Segmenter.Run run) {
        String weighed = String.format(
                Locale.ROOT,
                "STORY     sentences %d to %d are %s: they differ by %.2f, and another story needs %.2f%n",
                run.first() + 1,
                run.last() + 1,
                run.isApart() ? "another one" : "of the same one",
                run.strength(),
                run.least());
        return run.isApart()
                ? weighed
                        + INDENT + "from \"" + inOrder().get(run.first()) + "\"\n"
                        + INDENT + "to   \"" + inOrder().get(run.last()) + "\"\n"
                : weighed;
    }

    /** Returns the sentences in the order of the text, which that of the stories may not be. */
    private List<String> inOrder() {
        return trace().parses().stream()
                .map(Parse::sentence)
                .sorted(Comparator.comparing(Sentence::span))
                .map(Sentence::text)
                .toList();
    }

    private void sentence(int index, StringBuilder page) {
        Parse parse = trace().parses().get(index);
        page.append(parse.sentence().headline() ? "HEADLINE  " : "SENTENCE  ")
                .append(parse.sentence().text())
                .append("\n\n");
        parse.tokens().forEach(token -> page.append(word(token)));
        page.append('\n');
        trace().resolved().mentions().stream()
                .filter(m -> parse.sentence().span().contains(m.span()))
                .forEach(m -> page.append(mention(m)));
        List<ReadText.Candidate> candidates = trace().text().candidates().stream()
                .filter(c -> c.sentence() == index)
                .toList();
        candidates.forEach(c -> page.append(candidate(c)));
        if (candidates.isEmpty()) {
            reasons().likeliest(index).ifPresent(word -> page.append(unlikely(word)));
        }
        List<CodedAct> acts =
                trace().acts().stream().filter(a -> a.sentence() == index).toList();
        acts.forEach(act -> page.append(new ActTrace(explanation, act).text()));
        page.append(acts.isEmpty() ? "  no act\n\n" : "\n");
    }

    /** Returns a word with its tags; punctuation has no probabilities. */
    private String word(Token token) {
        boolean punctuation = token.form().codePoints().noneMatch(Character::isLetterOrDigit);
        WeighedWord weighed = punctuation ? null : reasons().word(token.span()).orElse(null);
        String line = weighed == null
                ? String.format("  %3d  %-22s %-5s       %s", token.index(), token.form(), token.pos(), token.entity())
                : String.format(
                        "  %3d  %-22s %-5s %4s  %-10s %4s%s",
                        token.index(),
                        token.form(),
                        token.pos(),
                        probability(weighed.tags(), token.pos()),
                        token.entity(),
                        probability(weighed.mentions(), kind(token)),
                        others(weighed, token));
        return line.stripTrailing() + "\n";
    }

    private static String kind(Token token) {
        return token.entity().substring(token.entity().indexOf('-') + 1);
    }

    /** Returns the probability of a value that is one of the likeliest two; blank if a later rule set another value. */
    private static String probability(List<Choice> likeliest, String value) {
        return likeliest.stream()
                .filter(choice -> choice.name().equals(value))
                .map(choice -> String.format(Locale.ROOT, "%.2f", choice.probability()))
                .findFirst()
                .orElse("");
    }

    private static String others(WeighedWord word, Token token) {
        List<String> others = new ArrayList<>();
        for (Choice choice : word.tags()) {
            if (choice.probability() >= WORTH_TELLING && !choice.name().equals(token.pos())) {
                others.add(told(choice));
            }
        }
        for (Choice choice : word.mentions()) {
            if (choice.probability() >= WORTH_TELLING && !choice.name().equals(kind(token))) {
                others.add(told(choice));
            }
        }
        return others.isEmpty() ? "" : "  or " + String.join(", ", others);
    }

    private static String told(Choice choice) {
        return String.format(Locale.ROOT, "%s %.2f", choice.name(), choice.probability());
    }

    private static String mention(Mention m) {
        String who = m.link() == null
                ? "nobody known"
                : m.link().entity() + "  score " + m.link().score() + ", by "
                        + m.link().reason();
        return "  MENTION  " + m.text() + " -> " + who + "\n";
    }

    private String candidate(ReadText.Candidate c) {
        String next = reasons().trigger(c.word()).map(WeighedTrigger::types).stream()
                .flatMap(List::stream)
                .filter(type -> !type.name().equals(c.type().name()))
                .map(type -> ", or " + told(type))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "  TRIGGER  \"%s\" %s: an act %.2f, %s %.2f%s%n",
                c.word().of(trace().article().rawText()),
                verdict(c),
                c.probability(),
                c.type(),
                c.typeProbability(),
                next);
    }

    private String verdict(ReadText.Candidate c) {
        Reasons.Thresholds needs = reasons().needs();
        if (c.act()) {
            boolean own =
                    trace().text().acts().stream().anyMatch(act -> act.trigger().equals(c.word()));
            Optional<CodeChange> dropped = explanation.codes().stream()
                    .filter(change ->
                            change.after() == null && change.before().trigger().equals(c.word()))
                    .findFirst();
            if (dropped.isPresent()) {
                return "is dropped, by " + dropped.get().stage();
            }
            return own ? "is read" : "is left, since another trigger of its sentence tells the same act";
        }
        return c.probability() < needs.further()
                ? String.format(Locale.ROOT, "is left, since it needs %.2f", needs.further())
                : String.format(Locale.ROOT, "is left, since the surest word of its text needs %.2f", needs.first());
    }

    private String unlikely(WeighedWord word) {
        return String.format(
                Locale.ROOT,
                "  TRIGGER  none: the likeliest is \"%s\" with %.2f, and it needs %.2f%n",
                word.span().of(trace().article().rawText()),
                word.act(),
                reasons().needs().candidate());
    }
}
