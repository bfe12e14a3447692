package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neo4j.dbms.api.DatabaseManagementService;

class EmbeddedNeo4jTests {

    /** The door uses parts of Neo4j that another release may not have. No release here lacks them. */
    @Test
    void aServerThatCannotHaveTheDoorIsStoppedAndItsStoreIsNotBlamed() {
        List<String> called = new ArrayList<>();
        DatabaseManagementService service = (DatabaseManagementService) Proxy.newProxyInstance(
                DatabaseManagementService.class.getClassLoader(),
                new Class<?>[] {DatabaseManagementService.class},
                (proxy, method, arguments) -> {
                    called.add(method.getName());
                    if (method.getName().equals("database")) {
                        throw new NoSuchMethodError("getConnectors");
                    }
                    return null;
                });
        assertThatThrownBy(() -> EmbeddedNeo4j.putDoor(service, Set.of()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(NoSuchMethodError.class);
        assertThat(called).containsExactly("database", "shutdown");
    }
}
