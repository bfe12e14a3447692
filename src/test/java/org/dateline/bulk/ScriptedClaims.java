package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.model.Entity;
import org.dateline.resolution.Catalogue;

/** Made-up claims in the columns of the bulk scripts: meetings of two countries, each an act of its own. */
final class ScriptedClaims {

    private ScriptedClaims() {}

    static void write(Path folder, Catalogue catalogue, int count) throws IOException {
        List<String> claims = new ArrayList<>(
                List.of(
                        "id,article,action,type,earliest,latest,edtf,partyRoles,partyTexts,partyEntities,partyPrincipals,partyInferred"));
        List<String> countries = catalogue.entities().stream()
                .map(Entity::id)
                .filter(id -> id.startsWith("country:"))
                .toList();
        Random random = new Random(11);
        for (int i = 0; i < count; i++) {
            String from = countries.get(random.nextInt(countries.size()));
            String to = countries.get(random.nextInt(countries.size()));
            LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(365));
            claims.add("claim:s" + i + ",article:script,action:s" + i + ",CONSULT," + day + "," + day + "," + day
                    + ",ACTOR|ADDRESSEE,a|b," + from + "|" + to + ",|,false|false");
        }
        Files.write(folder.resolve("claims.csv"), claims);
        Files.writeString(
                folder.resolve("articles.csv"),
                "id,rawText,source,publishedAt,reportedAt\narticle:script,x,Script,2018-01-01,2018-01-01T12:00:00Z\n");
    }
}
