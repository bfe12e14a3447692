package org.dateline.server;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.Transaction;

/**
 * The service's own account in the embedded database. Its name is random like its password, so that failed attempts of
 * others cannot lock it. Both are new at each start.
 *
 * @param user the name
 * @param password the password
 */
record Account(String user, String password) {

    private static final String PREFIX = "service-";
    private static final int NAME_BYTES = 8;
    private static final int PASSWORD_BYTES = 24;

    /** Creates the account in a server that has just started, and removes those of earlier starts. */
    static Account create(DatabaseManagementService service) {
        SecureRandom random = new SecureRandom();
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        byte[] password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        Account account = new Account(
                PREFIX + HexFormat.of().formatHex(name),
                Base64.getUrlEncoder().withoutPadding().encodeToString(password));
        run(
                service,
                "CREATE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("user", account.user, "password", account.password));
        users(service).stream()
                .filter(user -> user.startsWith(PREFIX) && !user.equals(account.user))
                .forEach(user -> drop(service, user));
        return account;
    }

    static void drop(DatabaseManagementService service, String user) {
        run(service, "DROP USER $user IF EXISTS", Map.of("user", user));
    }

    private static List<String> users(DatabaseManagementService service) {
        try (Transaction tx = service.database("system").beginTx();
                var users = tx.execute("SHOW USERS YIELD user RETURN user")) {
            return users.stream().map(row -> String.valueOf(row.get("user"))).toList();
        }
    }

    static void run(DatabaseManagementService service, String command, Map<String, Object> parameters) {
        try (Transaction tx = service.database("system").beginTx()) {
            tx.execute(command, parameters).close();
            tx.commit();
        }
    }

    /** Leaves the password out, because this text may be logged. */
    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
