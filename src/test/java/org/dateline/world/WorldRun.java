package org.dateline.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.Http;
import org.dateline.world.Question.Answer;
import org.dateline.world.Question.Fact;
import org.dateline.world.Question.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service that has read {@code data/news/current-events.jsonl} twenty questions, and prints how many of the facts that items
 * of the news tell its answers show: {@code mvn -Pworld verify}, with {@code -Dit.arguments=-Dworld.port=8080} for another port. All answers
 * go to {@code target/world/answers.md}.
 */
class WorldRun {

    private static final int PORT = Integer.getInteger("world.port", 8080);
    private static final Path ANSWERS = Path.of("target", "world", "answers.md");

    private static final String ACTS = """
            { timeline(filter: %s, order: OLDEST_FIRST, first: 200%s) { pageInfo { hasNextPage endCursor } edges { node {
              id summary type stage date { earliest latest } parties { role entity { name } principal { name } text }
              claims(first: 50) { edges { node { article { url } } } } } } } }""";

    private static final String MEASURES = """
            { measures(%s, first: 200) { edges { node { id name instrument stage since { earliest latest } imposer { name } imposerText } } } }""";

    private final Http http = new Http(PORT, System.getProperty("world.token"));

    @Test
    void printsTheAnswers() throws IOException {
        StringBuilder all = new StringBuilder();
        System.out.println("| question | facts | right | other day | other party | missing | other acts | repeated |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Question question : questions()) {
            List<Answer> answers = ask(question);
            List<Outcome> outcomes = question.outcomes(answers);
            System.out.println(row(question, answers, outcomes));
            all.append(details(question, answers, outcomes));
        }
        Files.createDirectories(ANSWERS.getParent());
        Files.writeString(ANSWERS, all);
    }

    private static List<Question> questions() {
        try (InputStream in = Objects.requireNonNull(WorldRun.class.getResourceAsStream("/world/questions.json"))) {
            return List.of(JsonMapper.shared().readValue(in, Question[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Question question, List<Answer> answers, List<Outcome> outcomes) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return Stream.of(
                        question.question(),
                        outcomes.size(),
                        counts.getOrDefault(Outcome.RIGHT, 0),
                        counts.getOrDefault(Outcome.OTHER_DAY, 0),
                        counts.getOrDefault(Outcome.OTHER_PARTY, 0),
                        counts.getOrDefault(Outcome.MISSING, 0),
                        question.others(answers).size(),
                        question.repeated(answers))
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String details(Question question, List<Answer> answers, List<Outcome> outcomes) {
        StringBuilder lines = new StringBuilder("\n## " + question.question() + "\n\n");
        for (int i = 0; i < outcomes.size(); i++) {
            Fact fact = question.facts().get(i);
            lines.append("- %s %s %s %s%n".formatted(outcomes.get(i), fact.day(), fact.who(), fact.urls()));
            answers.stream()
                    .filter(a -> a.isTold(fact))
                    .forEach(a -> lines.append(
                            "  - %s..%s %s: %s%n".formatted(a.earliest(), a.latest(), a.kind(), a.summary())));
        }
        question.others(answers)
                .forEach(a -> lines.append("- OTHER %s..%s %s %s: %s %s%n"
                        .formatted(a.earliest(), a.latest(), a.kind(), a.who(), a.summary(), a.urls())));
        return lines.toString();
    }

    private List<Answer> ask(Question question) {
        return question.filter() != null
                ? acts(question.filter())
                : measures(Objects.requireNonNull(question.measures()));
    }

    private List<Answer> acts(String filter) {
        List<Answer> acts = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode timeline = http.data(ACTS.formatted(filter, after)).get("timeline");
            timeline.get("edges").forEach(edge -> acts.add(act(edge.get("node"))));
            JsonNode page = timeline.get("pageInfo");
            if (!page.get("hasNextPage").asBoolean()) {
                return acts;
            }
            after = ", after: \"" + page.get("endCursor").asString() + "\"";
        }
    }

    private static Answer act(JsonNode node) {
        JsonNode date = node.get("date");
        return new Answer(
                node.get("id").asString(),
                node.get("summary").asString(),
                node.get("type").asString() + " " + node.get("stage").asString(""),
                stream(node.get("parties"))
                        .filter(p -> Set.of("ACTOR", "ADDRESSEE")
                                .contains(p.get("role").asString()))
                        .flatMap(p -> Stream.of(
                                name(p, "entity"),
                                name(p, "principal"),
                                p.get("text").asString()))
                        .collect(Collectors.toSet()),
                day(date, "earliest"),
                day(date, "latest"),
                stream(node.get("claims").get("edges"))
                        .map(e -> e.get("node").get("article").get("url").asString(""))
                        .collect(Collectors.toSet()));
    }

    private static String name(JsonNode party, String who) {
        JsonNode entity = party.get(who);
        return entity.isNull() ? "" : entity.get("name").asString();
    }

    private List<Answer> measures(String arguments) {
        JsonNode edges =
                http.data(MEASURES.formatted(arguments)).get("measures").get("edges");
        return stream(edges)
                .map(edge -> edge.get("node"))
                .map(node -> new Answer(
                        node.get("id").asString(),
                        node.get("name").asString(),
                        node.get("instrument").asString() + " "
                                + node.get("stage").asString(),
                        Set.of(
                                node.get("imposer").isNull()
                                        ? node.get("imposerText").asString("")
                                        : node.get("imposer").get("name").asString()),
                        day(node.get("since"), "earliest"),
                        day(node.get("since"), "latest"),
                        Set.of()))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable LocalDate day(JsonNode date, String name) {
        return date.isNull() || date.get(name).isNull()
                ? null
                : LocalDate.parse(date.get(name).asString());
    }
}
