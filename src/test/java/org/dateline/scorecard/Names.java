package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Span;
import org.dateline.resolution.Catalogue;

/** Whom a title of another knowledge base means in the catalogue, by its names. */
final class Names {

    private static final Pattern WORD = Pattern.compile("\\p{L}\\.(?:\\p{L}\\.?)+|[\\p{L}\\p{N}'’]+");

    /** "Democratic Republic of the Congo" has five words, and no country's name in the news has more. */
    private static final int LONGEST = 5;

    private final Map<String, List<Entity>> byName = new HashMap<>();
    private final Map<String, Entity> byId = new HashMap<>();

    Names(Catalogue catalogue) {
        for (Entity entity : catalogue.entities()) {
            byId.put(entity.id(), entity);
            entity.names().stream()
                    .map(NameKey::of)
                    .distinct()
                    .forEach(key ->
                            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
        }
    }

    /** The one entity of some kinds with this name. */
    Optional<Entity> find(String title, Collection<EntityKind> kinds) {
        String name = title.replace('_', ' ').replace(" 's", "'s");
        List<Entity> found = byName.getOrDefault(NameKey.of(name), List.of()).stream()
                .filter(e -> kinds.contains(e.kind()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Entity> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The countries' names among some words of a text, the longest first; a name starts with a capital. */
    List<Expected.Name> countriesIn(String text, Span words) {
        List<Span> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(words.start(), words.end());
        while (word.find()) {
            tokens.add(new Span(word.start(), word.end()));
        }
        List<Expected.Name> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Expected.Name> name = countryAt(text, tokens, i);
            name.ifPresent(found::add);
            int end = name.map(n -> n.span().end()).orElse(tokens.get(i).end());
            while (i < tokens.size() && tokens.get(i).start() < end) {
                i++;
            }
        }
        return found;
    }

    private Optional<Expected.Name> countryAt(String text, List<Span> tokens, int from) {
        int start = tokens.get(from).start();
        for (int to = Math.min(from + LONGEST, tokens.size()) - 1; to >= from; to--) {
            Span span = new Span(start, tokens.get(to).end());
            Optional<Entity> country = find(span.of(text), EntityScore.COUNTRY);
            if (country.isPresent() && Character.isUpperCase(text.charAt(start))) {
                return Optional.of(
                        new Expected.Name(span, span.of(text), country.get().id()));
            }
        }
        return Optional.empty();
    }
}
