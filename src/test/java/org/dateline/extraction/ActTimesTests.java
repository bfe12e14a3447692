package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All reports are of 13 August 2019. */
class ActTimesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2019, 8, 13));

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("to", "TO"),
            Map.entry("since", "IN"),
            Map.entry("said", "VBD"),
            Map.entry("had", "VBD"),
            Map.entry("began", "VBD"),
            Map.entry("has", "VBZ"),
            Map.entry("told", "VBD"),
            Map.entry("would", "MD"),
            Map.entry("will", "MD"),
            Map.entry("struck", "VBD"),
            Map.entry("hit", "VBD"));

    /** The times of an act whose trigger and date are these words of a sentence. */
    private static Times times(String text, String trigger, String date, Stage stage) {
        return times(text, stage, List.of(trigger, date)).getFirst();
    }

    /** The times of acts, each with its trigger and its date if the reader found one. */
    @SafeVarargs
    private static List<Times> times(String text, Stage stage, List<String>... triggersAndDates) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult m : Pattern.compile("[\\w']+").matcher(text).results().toList()) {
            String word = m.group();
            boolean trigger =
                    Stream.of(triggersAndDates).anyMatch(a -> a.getFirst().equals(word));
            boolean perfect = word.equals("said") && text.contains("had said");
            String tag = perfect ? "VBN" : TAGS.getOrDefault(word, trigger ? "VBN" : "NN");
            tokens.add(new Token(tokens.size(), word, word, tag, "O", -1, "dep", new Span(m.start(), m.end())));
        }
        List<ReadAct> acts = Stream.of(triggersAndDates)
                .map(words -> new ReadAct(
                        0,
                        span(text, words.getFirst()),
                        ActionType.SANCTION,
                        Instrument.TARIFF,
                        Direction.RESTRICTS,
                        stage,
                        words.stream()
                                .skip(1)
                                .map(date -> new ReadAct.Part(ReadAct.Kind.DATE, 0, span(text, date)))
                                .toList(),
                        false,
                        false,
                        false,
                        Shortened.NONE,
                        1))
                .toList();
        Sentence sentence = new Sentence(new Span(0, text.length()), text, 0, false);
        ReadText read = new ReadText("test", List.of(new Parse(sentence, 0, tokens)), acts, List.of());
        ActTimes times = new ActTimes(read, DAY);
        return acts.stream().map(times::of).toList();
    }

    private static ReadAct act(String text, ActionType type, String trigger, ReadAct.Part... parts) {
        return ReadActs.act(span(text, trigger), type, Instrument.NONE, Direction.NEUTRAL, null, parts);
    }

    private static ReadAct.Part part(String text, ReadAct.Kind kind, String words) {
        return new ReadAct.Part(kind, 0, span(text, words));
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    @Test
    void whatTheSameOnesDidNextIsOfTheSameDayHoweverTheyAreCut() {
        String text =
                "Oslo's cabinet on Monday annulled every accord, among them those on herring, and accused Riga of fraud.";
        ReadAct annulled = act(
                text,
                ActionType.RETREAT,
                "annulled",
                part(text, ReadAct.Kind.ACTOR, "Oslo's cabinet"),
                part(text, ReadAct.Kind.DATE, "Monday"));
        ReadAct accused = act(text, ActionType.ACCUSE, "accused", part(text, ReadAct.Kind.ACTOR, "Oslo"));
        Sentence sentence = new Sentence(new Span(0, text.length()), text, 0, false);
        ReadText read =
                new ReadText("test", List.of(new Parse(sentence, 0, List.of())), List.of(annulled, accused), List.of());
        assertThat(new ActTimes(read, DAY).of(accused).date().edtf()).isEqualTo("2019-08-12");
    }

    @Test
    void whatIsSetToBeDoneLiesAhead() {
        Times times =
                times("It delays tariffs set to be imposed in September.", "imposed", "September", Stage.ANNOUNCED);
        assertThat(times.due())
                .isNotNull()
                .satisfies(due -> assertThat(due.edtf()).isEqualTo("2019-09"));
        assertThat(times.date().edtf()).isEqualTo("2019-08-13~");
    }

    @Test
    void whatWasDoneWhenATimeBeganWasDoneThen() {
        Times times = times("Ties are poor since 2016, when Oslo banned its fish.", "banned", "2016", Stage.IN_FORCE);
        assertThat(times.date().edtf()).isEqualTo("2016");
    }

    @Test
    void whatFollowedAnEventMayHaveBeenDoneAnyDaySince() {
        Times times = times("Oslo imposed the ban after the July 2018 coup.", "imposed", "July 2018", Stage.IN_FORCE);
        assertThat(times.date().edtf()).isEqualTo("2018-07-01/2019-08-13");
    }

    @Test
    void whatHoldsSinceATimeMayHaveBeenDoneAnyDaySince() {
        Times times = times("Oslo has banned its fish since 2016.", "banned", "2016", Stage.IN_FORCE);
        assertThat(times.date().edtf()).isEqualTo("2016-01-01/2019-08-13");
    }

    /** Even if the reader takes the time of what was planned for that of the act. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo stopped talks planned for September. | September",
                "Oslo stopped a meeting scheduled for 5 May. | 5 May",
                "Oslo stopped a meeting scheduled to begin in early September. | September",
                "Oslo stopped an auction of permits due in September. | September",
                "Oslo stopped an auction due to be held on 5 May. | 5 May",
                "An auction due in September was stopped by Oslo. | September",
            })
    void theTimeOfWhatIsPlannedIsNoTimeOfStoppingIt(String text, String date) {
        assertThat(times(text, "stopped", date, Stage.SUSPENDED).date().edtf()).isEqualTo("2019-08-13~");
    }

    @Test
    void aThreatKeepsTheDayOnWhichItsMeasureWouldBegin() {
        Times times = times(
                "Oslo threatened tariffs set to take effect on 1 September 2019.",
                "threatened",
                "1 September 2019",
                Stage.THREATENED);
        assertThat(Stream.of(times.date(), times.due()).filter(Objects::nonNull).map(UncertainDate::edtf))
                .contains("2019-09-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo stopped imports due to fraud in May. | May | 2019-05",
                "Oslo stopped the talks on 5 May as planned. | 5 May | 2019-05-05",
                "Oslo stopped the talks as planned on 5 May. | 5 May | 2019-05-05",
                "As scheduled on Friday, Oslo stopped the talks. | Friday | 2019-08-09",
                "Oslo stopped the planned talks on 5 May. | 5 May | 2019-05-05",
                "Oslo stopped it in May, two months before the scheduled end. | May | 2019-05",
            })
    void aTimeBesideAPlanOrAReasonIsThatOfTheAct(String text, String date, String day) {
        assertThat(times(text, "stopped", date, Stage.IN_FORCE).date().edtf()).isEqualTo(day);
    }

    /** What is announced was so on the day of saying it; the only time of a sentence is that of its act. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANNOUNCED | Oslo will stop buying it from 1 September, its ministry said on Friday. | stop | 2019-08-09",
                "ANNOUNCED | The firm said on 3 June that it would stop selling it. | stop | 2019-06-03",
                "ANNOUNCED | The department told Lima on 14 April that it would stop the deal. | stop | 2019-04-14",
                "ANNOUNCED | Its minister said on Saturday that Oslo would stop it. | stop | 2019-08-10",
                "ANNOUNCED | Oslo will stop it on Saturday. | stop | 2019-08-13~",
                "ANNOUNCED | Lima began patrols on Friday, and Oslo would stop it. | stop | 2019-08-13~",
                "ANNOUNCED | Lima began patrols on Friday, but said it would stop it. | stop | 2019-08-09",
                "ANNOUNCED | Earlier on Friday Oslo had said that it would stop it. | stop | 2019-08-09",
                "ANNOUNCED | On Friday Oslo will stop it. | stop | 2019-08-13~",
                "IN_FORCE | Oslo stopped issuing permits to tourists in August 2018. | stopped | 2018-08",
                "IN_FORCE | Oslo stopped talks planned for September. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped talks scheduled for 5 May. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped talks scheduled to begin in September. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped an auction due in September. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped an auction due on 5 May. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped the 2015 accord. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped Friday's talks. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped one in May and another in June. | stopped | 2019-08-13~",
                "IN_FORCE | In May 2018 Oslo stopped it. | stopped | 2018-05",
                "IN_FORCE | Ties are poor since May 2018, when Oslo stopped it. | stopped | 2018-05",
                "IN_FORCE | The quarrel dates back to May 2018, when Oslo stopped it. | stopped | 2018-05",
                "IN_FORCE | Oslo stopped it during the talks that began on 3 June. | stopped | 2019-08-13~",
                "IN_FORCE | Lima said so in May 2018, and Oslo has stopped it. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped it for the period June 2017 to May 2018. | stopped | 2019-08-13~",
                "IN_FORCE | Oslo stopped it, the first such halt this year. | stopped | 2019-08-13~",
                "IN_FORCE | Final Results of the halt that Oslo stopped; 2017-2018. | stopped | 2019-08-13~",
            })
    void anActThatNoWordsDateIsOfTheTimeThatItsSentenceTells(Stage stage, String text, String trigger, String day) {
        Times times = times(text, stage, List.of(trigger)).getFirst();
        assertThat(times.date().edtf()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo hit back within hours, announcing tariffs on fish from Thursday. | tariffs | 2019-08-15",
                "Oslo will stop buying it from 1 September, its ministry said on Friday. | stop | 2019-09-01",
            })
    void whatBeginsLaterIsDueThen(String text, String trigger, String due) {
        assertThat(times(text, Stage.ANNOUNCED, List.of(trigger)).getFirst().due())
                .isNotNull()
                .satisfies(date -> assertThat(date.edtf()).isEqualTo(due));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo struck it off the list in August 2018, a month after it had curbed exports. | 2018-07",
                "Oslo struck it off on Friday, two days before it curbed exports. | 2019-08-11",
                "Oslo struck it off on Friday, hours after it curbed exports. | 2019-08-09",
                "Oslo struck it off on Friday, a week after it curbed exports. | 2019-07-29/2019-08-04",
                "Oslo struck it off on Friday, two weeks before it curbed exports. | 2019-08-13~",
            })
    void whatIsToldBehindIsCountedFromWhatIsToldBefore(String text, String day) {
        String date = text.contains("Friday") ? "Friday" : "August 2018";
        assertThat(times(text, Stage.IN_FORCE, List.of("struck", date), List.of("curbed"))
                        .getLast()
                        .date()
                        .edtf())
                .isEqualTo(day);
    }

    @Test
    void theTimeOfTheActBeforeIsNotThatOfAnActWithOneOfItsOwn() {
        List<Times> times = times(
                "In May 2018 Ottawa froze sales, before exempting sensors in June",
                Stage.IN_FORCE,
                List.of("froze", "May 2018"),
                List.of("exempting", "May 2018"));
        assertThat(times.getFirst().date().edtf()).isEqualTo("2018-05");
        assertThat(times.getLast().date().edtf()).isEqualTo("2018-06");
    }

    @Test
    void anActGoesByTheTimeInItsOwnSentence() {
        assertThat(times(
                                "In May 2018 Ottawa froze sales. It exempted sensors on 3 September 2018",
                                Stage.IN_FORCE,
                                List.of("froze", "May 2018"),
                                List.of("exempted", "May 2018", "3 September 2018"))
                        .getLast()
                        .date()
                        .edtf())
                .isEqualTo("2018-09-03");
    }

    @Test
    void whatWasDoneSinceSomethingBeganIsOfTheTimeFromThenToTheReport() {
        assertThat(times(
                                "Oslo has seized 38 boats since the closure began in May",
                                Stage.IN_FORCE,
                                List.of("seized", "in May"))
                        .getFirst()
                        .date()
                        .edtf())
                .isEqualTo("2019-05-01/2019-08-13");
        assertThat(times("Oslo has seized 38 boats in May", Stage.IN_FORCE, List.of("seized", "in May"))
                        .getFirst()
                        .date()
                        .edtf())
                .isEqualTo("2019-05");
    }

    @Test
    void whatWasDoneSinceAnotherActIsOfTheTimeFromThatActToTheReport() {
        String text = "Oslo has extended it eight times since announcing it in May";
        ReadAct act = act(text, ActionType.RETREAT, "extended", part(text, ReadAct.Kind.DATE, "in May"));
        List<Token> tokens = List.of(
                new Token(0, "since", "since", "IN", "O", -1, "dep", span(text, "since")),
                new Token(1, "announcing", "announce", "VBG", "O", -1, "dep", span(text, "announcing")));
        Sentence sentence = new Sentence(new Span(0, text.length()), text, 0, false);
        ReadText read = new ReadText("test", List.of(new Parse(sentence, 0, tokens)), List.of(act), List.of());
        assertThat(new ActTimes(read, DAY).of(act).date().edtf()).isEqualTo("2019-05-01/2019-08-13");
    }

    @Test
    void weeksAfterAnActWithoutADayCountFromTheDaysBeforeTheReport() {
        assertThat(times(
                                "Oslo struck it off, weeks after it curbed exports.",
                                Stage.IN_FORCE,
                                List.of("struck"),
                                List.of("curbed"))
                        .getLast()
                        .date()
                        .edtf())
                .isEqualTo("2019-06-04/2019-08-06");
    }

    /** Acts of two sentences by actors with these words. */
    private static Times second(String first, String second, ReadAct one, ReadAct two) {
        List<Parse> parses = List.of(parse(first, 0), parse(second, first.length() + 1));
        ReadText read = new ReadText("test", parses, List.of(one, two), List.of());
        return new ActTimes(read, DAY).of(two);
    }

    private static Parse parse(String sentence, int offset) {
        return parse(sentence, offset, false);
    }

    private static Parse parse(String sentence, int offset, boolean headline) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult m :
                Pattern.compile("[\\w']+").matcher(sentence).results().toList()) {
            String word = m.group();
            boolean past = word.matches("agreed|asked|arrested|forced");
            String tag = past ? "VBD" : word.equals("Peru") ? "NNP" : "NNS";
            String entity = word.matches("Thai|Lao") ? "U-NORP" : "O";
            Span place = new Span(offset + m.start(), offset + m.end());
            tokens.add(new Token(tokens.size(), word, word, tag, entity, -1, "dep", place));
        }
        Span all = new Span(offset, offset + sentence.length());
        return new Parse(new Sentence(all, sentence, 0, headline), 0, tokens);
    }

    private static ReadAct act(int sentence, String text, String trigger, ReadAct.Part... parts) {
        return new ReadAct(
                sentence,
                span(text, trigger),
                ActionType.REQUEST,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                List.of(parts),
                false,
                false,
                false,
                Shortened.NONE,
                1);
    }

    private static ReadAct.Part part(int sentence, String text, ReadAct.Kind kind, String words) {
        return new ReadAct.Part(kind, sentence, span(text, words));
    }

    @Test
    void whatThenFollowedIsOfTheDaysFromTheActBeforeToTheReport() {
        String first = "Oslo forced it down on 9 August.";
        String second = "Officers then arrested him.";
        String text = first + " " + second;
        ReadAct forced = act(0, text, "forced", part(0, text, ReadAct.Kind.DATE, "9 August"));
        ReadAct arrested = act(1, text, "arrested", part(1, text, ReadAct.Kind.ACTOR, "Officers"));
        assertThat(second(first, second, forced, arrested).date().edtf()).isEqualTo("2019-08-09/2019-08-13");
    }

    @Test
    void theHeadlineIsOfTheDayOfTheActThatOpensTheReport() {
        assertThat(headline("Oslo asked for peace on Friday.")).isEqualTo("2019-08-09");
        assertThat(headline("Oslo asked for peace in May 2018.")).isEqualTo("2019-08-13~");
    }

    /** Returns the day of "Oslo asks for peace" above a sentence. */
    private static String headline(String opening) {
        String title = "Oslo asks for peace";
        String text = title + " " + opening;
        int place = title.length() + 1;
        String name = opening.substring(0, 4);
        Span actor = new Span(place, place + name.length());
        String date = opening.contains("Friday") ? "Friday" : "May 2018";
        ReadAct above = act(0, text, "asks", part(0, text, ReadAct.Kind.ACTOR, "Oslo"));
        ReadAct below = act(
                1,
                text,
                "asked",
                new ReadAct.Part(ReadAct.Kind.ACTOR, 1, actor),
                part(1, text, ReadAct.Kind.DATE, date));
        List<Parse> parses = List.of(parse(title, 0, true), parse(opening, place));
        return new ActTimes(new ReadText("test", parses, List.of(above, below), List.of()), DAY)
                .of(above)
                .date()
                .edtf();
    }

    @Test
    void whatJoinsAnActIsOfItsDayThoughThatStandsBetweenThem() {
        String text = "Oslo restored the list on Friday and called for more.";
        ReadAct restored = act(
                text,
                ActionType.RETREAT,
                "restored",
                part(text, ReadAct.Kind.ACTOR, "Oslo"),
                part(text, ReadAct.Kind.DATE, "Friday"));
        ReadAct called = act(text, ActionType.COOPERATE, "called", part(text, ReadAct.Kind.ACTOR, "Oslo"));
        Sentence sentence = new Sentence(new Span(0, text.length()), text, 0, false);
        Token past = new Token(0, "restored", "restore", "VBD", "O", -1, "dep", span(text, "restored"));
        ReadText read = new ReadText(
                "test", List.of(new Parse(sentence, 0, List.of(past))), List.of(restored, called), List.of());
        assertThat(new ActTimes(read, DAY).of(called).date().edtf()).isEqualTo("2019-08-09");
    }

    @ParameterizedTest
    @CsvSource({
        "The Thai army, The Thai army, 2019-08-09",
        "The Thai army, The Lao army, 2019-08-13~",
        "The court, It, 2019-08-09",
        "The court, Peru, 2019-08-13~",
    })
    void whatOthersAlsoDidHasADayOfItsOwn(String who, String next, String day) {
        String first = who + " forced him on Friday to pay.";
        String second = next + " also arrested him.";
        String text = first + " " + second;
        ReadAct forced = act(
                0, text, "forced", part(0, text, ReadAct.Kind.ACTOR, who), part(0, text, ReadAct.Kind.DATE, "Friday"));
        int place = first.length() + 1;
        ReadAct.Part actor = new ReadAct.Part(ReadAct.Kind.ACTOR, 1, new Span(place, place + next.length()));
        ReadAct arrested = act(1, text, "arrested", actor);
        assertThat(second(first, second, forced, arrested).date().edtf()).isEqualTo(day);
    }

    @Test
    void whatTheSameOnesAlsoDidIsOfTheDayOfTheirOwnLastAct() {
        String first = "The court asked him on Friday to pay.";
        String second = "Officers arrested him in May.";
        String third = "The court also asked him to leave.";
        String text = first + " " + second + " " + third;
        int place = text.lastIndexOf("The court");
        ReadAct one = act(
                0,
                text,
                "asked",
                part(0, text, ReadAct.Kind.ACTOR, "The court"),
                part(0, text, ReadAct.Kind.DATE, "Friday"));
        ReadAct two = act(
                1,
                text,
                "arrested",
                part(1, text, ReadAct.Kind.ACTOR, "Officers"),
                part(1, text, ReadAct.Kind.DATE, "May"));
        ReadAct three = new ReadAct(
                2,
                new Span(text.lastIndexOf("asked"), text.lastIndexOf("asked") + 5),
                ActionType.REQUEST,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                List.of(new ReadAct.Part(ReadAct.Kind.ACTOR, 2, new Span(place, place + 9))),
                false,
                false,
                false,
                Shortened.NONE,
                1);
        List<Parse> parses =
                List.of(parse(first, 0), parse(second, first.length() + 1), parse(third, text.indexOf(third)));
        ReadText read = new ReadText("test", parses, List.of(one, two, three), List.of());
        assertThat(new ActTimes(read, DAY).of(three).date().edtf()).isEqualTo("2019-08-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo said on Saturday that it was struck on Friday. | Saturday | 2019-08-09",
                "Oslo said on Saturday that it was struck by rebels. | Saturday | 2019-08-10",
                "Oslo said on Saturday that it was struck Friday. | Saturday | 2019-08-09",
                "Oslo said on Saturday that it struck Friday's talks. | Saturday | 2019-08-10",
                "Oslo was struck after the coup of 5 May. | 5 May | 2019-05-05/2019-08-13",
                "Oslo was struck in the night of 5 May. | 5 May | 2019-05-05",
            })
    void theTimeOfSpeakingOrOfAnEventIsNotThatOfTheAct(String text, String date, String day) {
        assertThat(times(text, "struck", date, Stage.IN_FORCE).date().edtf()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo asked them out. | The announcement on Friday came late. | 2019-08-09",
                "Oslo asked them out. | The Riga decision on Friday came late. | 2019-08-13~",
                "Oslo asked them out. | The talks on Friday came late. | 2019-08-13~",
                "Oslo asked them out. | The announcement came late on Friday. | 2019-08-09",
            })
    void theNextSentenceDatesTheMeasureThatItNames(String first, String next, String day) {
        String text = first + " " + next;
        ReadAct asked = act(0, text, "asked", part(0, text, ReadAct.Kind.ACTOR, "Oslo"))
                .coded(ActionType.SANCTION, Instrument.TARIFF, Direction.RESTRICTS, Stage.IN_FORCE, false);
        List<Parse> parses = List.of(parse(first, 0), parse(next, first.length() + 1));
        ReadText read = new ReadText("test", parses, List.of(asked), List.of());
        assertThat(new ActTimes(read, DAY).of(asked).date().edtf()).isEqualTo(day);
    }

    @Test
    void theTimeOfTheActBeforeIsNotThatOfAnActBehindIt() {
        List<Times> times = times(
                "Oslo has taken deposits since 3 May, following an inquiry launched in March.",
                Stage.IN_FORCE,
                List.of("taken", "3 May"),
                List.of("launched", "3 May"));
        assertThat(times.getFirst().date().edtf()).isEqualTo("2019-05-03/2019-08-13");
        assertThat(times.getLast().date().edtf()).isEqualTo("2019-03");
    }
}
