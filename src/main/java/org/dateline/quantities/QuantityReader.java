package org.dateline.quantities;

import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Quantity;
import org.dateline.quantities.NumberReader.Found;
import org.dateline.quantities.QuantityWords.Unit;
import org.jspecify.annotations.Nullable;

/** Reads quantities: "from 10 to 25 percent", "$1.5 billion", "four diplomats", "a dozen", "tens of tanks". */
public final class QuantityReader {

    private static final QuantityReader ENGLISH = new QuantityReader(QuantityWords.load());

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(([^()]*\\d[^()]*)\\)");
    private static final Pattern PER_CENT = Pattern.compile("(?i)\\bper cent\\b");
    private static final int LONGEST_UNIT = 3;
    private static final double PERCENT = 100;
    private static final String RATE = "PERCENT";
    private static final Set<String> TIMES = Set.of("DAYS", "WEEKS", "MONTHS", "YEARS", "HOURS", "MINUTES", "DECADES");
    private static final Set<String> MEASURES = Stream.concat(
                    TIMES.stream(),
                    Stream.of(RATE, "MONEY", "TONNES", "BARRELS", "KILOGRAMS", "HECTARES", "KILOMETRES"))
            .collect(Collectors.toUnmodifiableSet());
    private static final MathContext DIGITS = new MathContext(12);

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final QuantityWords words;
    private final NumberReader numbers;

    private QuantityReader(QuantityWords words) {
        this.words = words;
        this.numbers = new NumberReader(words);
    }

    /** Returns the names of all units, such as {@code PERCENT}. */
    public static Set<String> units() {
        return ENGLISH.words.units().values().stream().map(Unit::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a noun, in the singular or the plural, is counted in a unit: "employees" in PERSONS. */
    public static boolean counts(String noun, String unit) {
        Unit counted = ENGLISH.words.unit(noun);
        return counted != null && counted.name().equals(unit);
    }

    /** Whether a noun only counts the noun after it: "trio", "dozens", "group". */
    public static boolean isPart(String noun) {
        String word = noun.toLowerCase(Locale.ROOT);
        return ENGLISH.words.is("several", word) || ENGLISH.words.is("some", word);
    }

    /** Returns the codes of ISO 4217. */
    public static Set<String> currencies() {
        return CODES;
    }

    /**
     * Returns the quantities of a magnitude, which are separated by semicolons. An amount in brackets is a quantity of
     * its own.
     */
    public static List<Quantity> read(@Nullable String magnitude) {
        return magnitude == null
                ? List.of()
                : Stream.of(magnitude.split("\\s*;\\s*"))
                        .filter(part -> !part.isBlank())
                        .flatMap(QuantityReader::parts)
                        .map(ENGLISH::one)
                        .toList();
    }

    private static Stream<String> parts(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (!brackets.find()) {
            return Stream.of(text.strip());
        }
        String before = text.substring(0, brackets.start()).strip();
        return before.isEmpty()
                ? Stream.of(text.strip())
                : Stream.of(before, brackets.group(1).strip());
    }

    private Quantity one(String verbatim) {
        // Of the same length, so that offsets remain valid.
        String text = PER_CENT.matcher(verbatim).replaceAll("percent ");
        List<QuantityToken> tokens = QuantityToken.of(text);
        List<Found> found = found(tokens, text);
        if (found.isEmpty()) {
            Unit unit = last(tokens);
            return new Quantity(verbatim, null, null, unit == null ? null : unit.name(), null);
        }
        Found first = found.getFirst();
        Found second = found.size() > 1 ? found.get(1) : null;
        boolean back = second != null && isBack(tokens, first, second);
        boolean pair = second != null && !back && isPair(tokens, first, second);
        Unit unit = unit(tokens, first, pair || back ? second : null);
        boolean share = (pair && second != null ? second : first).share() && (unit == null || !isTime(unit));
        if (share) {
            unit = new Unit(RATE, null);
        }
        Found last = pair && second != null ? second : first;
        Double before = pair ? Double.valueOf(likewise(first, last)) : back && second != null ? second.value() : null;
        return new Quantity(
                verbatim,
                share ? percent(last.value()) : exact(last.value()),
                before == null ? null : share ? Double.valueOf(percent(before)) : Double.valueOf(exact(before)),
                unit == null ? null : unit.name(),
                unit == null ? null : unit.currency());
    }

    /** Returns the numbers in order; empty if a word such as "several" shows that nothing was counted. */
    private List<Found> found(List<QuantityToken> tokens, String text) {
        List<Found> all = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            String word = tokens.get(at).text();
            if (words.is("several", word) && all.isEmpty()) {
                return List.of();
            }
            Found number = words.is("zero", word) && isZero(tokens, at)
                    ? new Found(at, at + 1, 0, false, false)
                    : numbers.at(tokens, at, text);
            if (number == null) {
                at++;
            } else {
                all.add(number);
                at = number.to();
            }
        }
        return all;
    }

    /** Whether "nil" is a number, as it is only in a change: "from nil to 20 percent". */
    private boolean isZero(List<QuantityToken> tokens, int at) {
        Unit unit = at + 1 < tokens.size() ? words.unit(tokens.get(at + 1).text()) : null;
        return unit != null && unit.name().equals(RATE)
                || at > 0 && words.is("change", tokens.get(at - 1).text());
    }

    /** Whether two numbers are a change or a range: "10 to 25", "from 10 percent to 25", "between 5 and 7", "10–15". */
    private boolean isPair(List<QuantityToken> tokens, Found first, Found second) {
        int link = link(tokens, first, second);
        if (link < first.to() || !words.is("second", tokens.get(link).text())) {
            return false;
        }
        int before = first.from() - 1;
        while (before > 0 && isMoney(tokens.get(before))) {
            before--;
        }
        String opening = before < 0 ? "" : tokens.get(before).text();
        boolean close = tokens.subList(first.to(), link).stream().allMatch(t -> words.unit(t.text()) != null);
        return words.is("change", opening)
                || words.is("range", opening)
                || close && !tokens.get(link).text().equals("and");
    }

    /** Returns the index of the word that links the second number to the first, ignoring currency signs and "about". */
    private int link(List<QuantityToken> tokens, Found first, Found second) {
        int link = second.from() - 1;
        while (link > first.to()
                && (isMoney(tokens.get(link))
                        || words.is("about", tokens.get(link).text()))) {
            link--;
        }
        return link;
    }

    /** Whether the second number is the former value: "5 percent instead of 15", "to 25 percent from 15". */
    private boolean isBack(List<QuantityToken> tokens, Found first, Found second) {
        boolean changes = first.from() > 0
                && words.is("change", tokens.get(first.from() - 1).text());
        int link = link(tokens, first, second);
        if (link < first.to() || changes) {
            return false;
        }
        String before = tokens.subList(first.to(), link + 1).stream()
                .map(QuantityToken::text)
                .collect(Collectors.joining(" "));
        return words.words().getOrDefault("back", Map.of()).keySet().stream()
                .anyMatch(word -> (" " + before).endsWith(" " + word));
    }

    /** Returns the first number with the scale of the last: "from $1 to $2 billion" begins at one billion. */
    private static double likewise(Found first, Found last) {
        boolean unscaled = last.scaled() && !first.scaled() && first.value() < 1000 && first.value() > 0;
        return unscaled ? first.value() * scale(last) : first.value();
    }

    private static double scale(Found number) {
        double scale = 1;
        while (number.value() / scale >= 1000) {
            scale *= 1000;
        }
        return scale;
    }

    private @Nullable Unit unit(List<QuantityToken> tokens, Found first, @Nullable Found second) {
        Unit sign = before(tokens, first);
        if (sign != null) {
            return sign;
        }
        Unit counted = behind(tokens, second == null ? first.to() : second.to());
        return counted != null || second == null ? counted : behind(tokens, first.to());
    }

    /** Returns the currency before a number; null if there is none. */
    private @Nullable Unit before(List<QuantityToken> tokens, Found number) {
        if (number.from() == 0) {
            return null;
        }
        QuantityToken token = tokens.get(number.from() - 1);
        return isMoney(token) ? money(token) : null;
    }

    private boolean isMoney(QuantityToken token) {
        return money(token) != null;
    }

    private @Nullable Unit money(QuantityToken token) {
        String code = token.text().toUpperCase(Locale.ROOT);
        if (code.length() == "USD".length() && CODES.contains(code)) {
            return new Unit("MONEY", code);
        }
        Unit unit = words.units().get(token.text());
        return unit != null && unit.name().equals("MONEY") ? unit : null;
    }

    /**
     * Returns the unit of the last words in the phrase after a number, including those after "of": "two of the six
     * warships".
     */
    private @Nullable Unit behind(List<QuantityToken> tokens, int from) {
        boolean ofSome = from < tokens.size() && tokens.get(from).text().equals("of");
        boolean further =
                from < tokens.size() && words.is("further", tokens.get(from).text());
        int to = ofSome ? tokens.size() : further ? from + 1 : from;
        while (to < tokens.size()
                && !words.is("ends", tokens.get(to).text())
                && !tokens.get(to).text().equals(",")) {
            to++;
        }
        return last(tokens.subList(from, to));
    }

    private @Nullable Unit last(List<QuantityToken> tokens) {
        List<QuantityToken> phrase =
                tokens.stream().filter(t -> t.isWord() || t.text().equals("%")).toList();
        for (int end = phrase.size(); end > 0; end--) {
            for (int size = Math.min(LONGEST_UNIT, end); size > 0; size--) {
                List<QuantityToken> some = phrase.subList(end - size, end);
                Unit unit = words.unit(some.stream().map(QuantityToken::text).collect(Collectors.joining(" ")));
                Unit found = unit == null && size == 1 ? money(some.getFirst()) : unit;
                // "Bank account" does not count banks: the counted noun is the last word. A unit of measure may have
                // another word after it.
                if (found != null && (end == phrase.size() || MEASURES.contains(found.name()))) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isTime(Unit unit) {
        return TIMES.contains(unit.name());
    }

    /** Returns a fraction in percent: 33.33 for a third. */
    private static double percent(double share) {
        return Math.rint(100 * PERCENT * share) / 100;
    }

    /** Returns a value without the rounding error of doubles: 9.2 crore is 92,000,000. */
    private static double exact(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
