package org.dateline.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Stage;

/**
 * Passages with their labels as a text that people correct in an editor.
 *
 * <pre>
 * TEXT Canada imposed a 25 percent tariff on Indian steel.
 * ACT imposed | SANCTION | TARIFF | RESTRICTS | IN_FORCE
 *   ACTOR Canada
 *   AFFECTED Indian
 *   GOODS steel
 * </pre>
 *
 * Words stand as the text has them; {@code word#2} means their second occurrence. A line that begins with {@code #} is a
 * remark.
 */
public final class LabelSheet {

    private static final String TEXT = "TEXT ";
    private static final String ACT = "ACT ";
    private static final String NO_STAGE = "-";
    private static final Pattern OCCURRENCE = Pattern.compile("(.*)#(\\d+)");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    /** Number of fields: trigger, type, instrument, direction and stage. Flags may follow. */
    private static final int FIELDS = 5;

    private LabelSheet() {}

    /** Writes passages with the acts that the reader found. */
    public static String print(List<Passage> passages) {
        StringBuilder sheet = new StringBuilder("""
                # Correct what is wrong, delete passages that you do not want to judge, and leave all others as they are.
                # An act: ACT word | type | instrument | direction | stage, or - without one | DENIED, HEDGED, CONDITIONAL
                # Its parts below it: ACTOR, ADDRESSEE, TARGET, BENEFICIARY, AFFECTED, DATE, QUANTITY, GOODS, ATTRIBUTION
                """);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            sheet.append(String.format(Locale.ROOT, "%n# %d of %d: ", i + 1, passages.size()))
                    .append(passage.reason().isEmpty() ? "no word looked like an act" : passage.reason())
                    .append('\n')
                    .append(TEXT)
                    .append(passage.text())
                    .append('\n');
            passage.acts().forEach(act -> print(act, passage.text(), sheet));
        }
        return sheet.toString();
    }

    private static void print(LabelledAct act, String text, StringBuilder sheet) {
        List<String> fields = new ArrayList<>(List.of(
                words(act.trigger(), text),
                act.type().name(),
                act.instrument().name(),
                act.direction().name(),
                act.stage() == null ? NO_STAGE : act.stage().name()));
        act.flags().stream().sorted().forEach(flag -> fields.add(flag.name()));
        sheet.append(ACT).append(String.join(" | ", fields)).append('\n');
        act.parts()
                .forEach(part -> sheet.append("  ")
                        .append(part.kind())
                        .append(' ')
                        .append(words(part.span(), text))
                        .append('\n'));
    }

    private static String words(Span span, String text) {
        String words = span.of(text);
        int nth = (int) places(words, text).stream()
                        .takeWhile(place -> place.start() < span.start())
                        .count()
                + 1;
        return nth == 1 ? words : words + "#" + nth;
    }

    /**
     * Reads a sheet.
     *
     * @throws SheetProblem if a line is invalid
     */
    public static List<Passage> parse(String sheet) throws SheetProblem {
        List<Passage> passages = new ArrayList<>();
        List<String> lines = sheet.lines().toList();
        String text = null;
        List<LabelledAct> acts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(TEXT)) {
                if (text != null) {
                    passages.add(new Passage(text, acts, 0, ""));
                }
                text = line.substring(TEXT.length());
                acts = new ArrayList<>();
            } else if (text == null) {
                throw new SheetProblem(i + 1, "a passage begins with \"TEXT \"");
            } else if (line.startsWith(ACT)) {
                acts.add(act(line.substring(ACT.length()), text, i + 1));
            } else if (acts.isEmpty()) {
                throw new SheetProblem(i + 1, "a part stands below its act, which begins with \"ACT \"");
            } else {
                acts.add(withPart(acts.removeLast(), line, text, i + 1));
            }
        }
        if (text != null) {
            passages.add(new Passage(text, acts, 0, ""));
        }
        return passages;
    }

    private static LabelledAct act(String line, String text, int number) throws SheetProblem {
        List<String> fields = Arrays.asList(BAR.split(line.strip()));
        if (fields.size() < FIELDS) {
            throw new SheetProblem(
                    number, "an act has a word, a type, an instrument, a direction and a stage, set off by |");
        }
        Set<LabelledAct.Flag> flags = EnumSet.noneOf(LabelledAct.Flag.class);
        for (String flag : fields.subList(FIELDS, fields.size())) {
            flags.add(value(LabelledAct.Flag.class, flag, number));
        }
        String stage = fields.get(FIELDS - 1);
        return new LabelledAct(
                place(fields.get(0), text, number),
                value(ActionType.class, fields.get(1), number),
                value(Instrument.class, fields.get(2), number),
                value(Direction.class, fields.get(3), number),
                stage.equals(NO_STAGE) ? null : value(Stage.class, stage, number),
                flags,
                List.of());
    }

    private static LabelledAct withPart(LabelledAct act, String line, String text, int number) throws SheetProblem {
        String[] both = line.split("\\s+", 2);
        if (both.length < 2) {
            throw new SheetProblem(number, "a part has its kind and its words, such as \"ACTOR Canada\"");
        }
        List<LabelledAct.Part> parts = new ArrayList<>(act.parts());
        parts.add(new LabelledAct.Part(value(ReadAct.Kind.class, both[0], number), place(both[1], text, number)));
        return new LabelledAct(
                act.trigger(), act.type(), act.instrument(), act.direction(), act.stage(), act.flags(), parts);
    }

    private static Span place(String given, String text, int number) throws SheetProblem {
        Matcher occurrence = OCCURRENCE.matcher(given);
        boolean counted = occurrence.matches();
        String words = counted ? occurrence.group(1) : given;
        int nth = counted ? Integer.parseInt(occurrence.group(2)) : 1;
        List<Span> places = places(words, text);
        if (places.isEmpty()) {
            throw new SheetProblem(number, "the text has no \"" + words + "\"");
        }
        if (nth < 1 || nth > places.size()) {
            throw new SheetProblem(number, "the text has \"" + words + "\" " + places.size() + " times, not " + nth);
        }
        return places.get(nth - 1);
    }

    /** Returns the positions of words that begin and end at word boundaries of the text. */
    private static List<Span> places(String words, String text) {
        Matcher matcher = Pattern.compile(
                        "(?<!\\w)" + Pattern.quote(words) + "(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        return matcher.results().map(m -> new Span(m.start(), m.end())).toList();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name, int number) throws SheetProblem {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new SheetProblem(
                number,
                "\"" + name + "\" is none of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
