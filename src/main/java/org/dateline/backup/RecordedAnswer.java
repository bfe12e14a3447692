package org.dateline.backup;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A question with its answer at the time of the backup, which a restored database must return again.
 *
 * @param query the GraphQL query, which names its instants
 * @param answer the answer as JSON
 */
public record RecordedAnswer(String query, String answer) {

    /** The schema version since which measures of unknown imposers are named by their kind alone. */
    private static final String KIND_ALONE_SINCE = "0108";

    /** The name of such a measure before, such as "Somebody: tariff on China". */
    private static final Pattern OF_SOMEBODY = Pattern.compile("\"name\":\"Somebody: (\\p{Ll})");

    /**
     * Tells whether an answer is the recorded one. In backups of earlier releases, measures of unknown imposers may
     * have their earlier names.
     *
     * @param now the answer of the restored database
     * @param schema the schema version of the backup
     */
    boolean isRepeatedBy(String now, String schema) {
        return answer.equals(now)
                || schema.compareTo(KIND_ALONE_SINCE) < 0 && renamed().equals(now);
    }

    /** Returns the answer with the names of today: "Tariff on China". */
    private String renamed() {
        return OF_SOMEBODY
                .matcher(answer)
                .replaceAll(found -> "\"name\":\"" + found.group(1).toUpperCase(Locale.ROOT));
    }
}
