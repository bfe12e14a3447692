package org.dateline.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Withdraws articles and sources. Acts that depend on them alone end. */
@Component
public class Withdrawals {

    private static final String ARTICLES = Cypher.load("write/articles_to_withdraw");
    private static final String PREVIEW = Cypher.load("write/preview_withdrawal");
    private static final String CLAIMS = Cypher.load("write/claims_standing_in");
    private static final String WITHDRAW = Cypher.load("write/withdraw_articles");

    private final Database database;

    Withdrawals(Database database) {
        this.database = database;
    }

    /** Returns the effects that the withdrawal of an article, an address or a source would have. Changes nothing. */
    public Withdrawal preview(String id) {
        return database.read(tx -> preview(tx, id));
    }

    /**
     * Withdraws a version of an article, all versions at its address, or all articles of a source. Later articles of a
     * withdrawn source are set aside. Refused if no such article is left to withdraw.
     */
    public Correction withdraw(String id) {
        return new Correction(CurationKind.WITHDRAW, desk -> {
            TransactionContext tx = desk.tx();
            // Read after the transaction's instant is set, so that an article that another process was writing is
            // included.
            List<Record> all = articles(tx, id);
            List<String> articles = standing(all, id);
            List<Record> standing = tx.run(CLAIMS, Map.of("articles", articles)).list();
            List<String> claims =
                    standing.stream().map(row -> row.get("claim").asString()).toList();
            desk.close(claims);
            desk.run(WITHDRAW, Map.of("of", id, "articles", articles));
            // Articles of earlier withdrawals are subjects too: those can be undone only after this one.
            return desk.about("claims", claims)
                    .about("articles", all.stream().map(Withdrawals::id).toList())
                    .touching(standing.stream()
                            .map(row -> row.get("action").asString())
                            .toList());
        });
    }

    private static Withdrawal preview(TransactionContext tx, String id) {
        List<String> articles = standing(articles(tx, id), id);
        Withdrawal found = new Withdrawal(articles, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Record row : tx.run(PREVIEW, Map.of("articles", articles)).list()) {
            int before = row.get("before").asInt();
            int after = row.get("after").asInt();
            // An act that had only denials ends with its last denial.
            boolean lost = !row.get("stands").asBoolean() || after == 0 && before > 0;
            List<String> kind = lost ? found.lost() : after == before ? found.unchanged() : found.weakened();
            kind.add(row.get("action").asString());
        }
        return found;
    }

    private static List<Record> articles(TransactionContext tx, String id) {
        return tx.run(ARTICLES, Map.of("id", id)).list();
    }

    private static String id(Record article) {
        return article.get("id").asString();
    }

    private static List<String> standing(List<Record> all, String id) {
        List<String> articles = all.stream()
                .filter(article -> article.get("stands").asBoolean())
                .map(Withdrawals::id)
                .toList();
        if (articles.isEmpty()) {
            throw new CurationRefused("\"" + id
                    + "\" is no article, address or source of an article that stands; articles and sources list them.");
        }
        return articles;
    }
}
