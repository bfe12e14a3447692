package org.dateline.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProcessRoleTests {

    private static MockEnvironment settings(String... pairs) {
        MockEnvironment settings = new MockEnvironment();
        for (String pair : pairs) {
            settings.setProperty(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return settings;
    }

    private static void check(String... pairs) {
        new RoleCheck().postProcessEnvironment(settings(pairs), new SpringApplication());
    }

    @Test
    void aProcessDoesEverythingUnlessToldOtherwise() {
        assertThat(ProcessRole.of(settings())).isEqualTo(ProcessRole.ALL);
        assertThat(ProcessRole.of(settings("dateline.role=Worker"))).isEqualTo(ProcessRole.WORKER);
        assertThatCode(ProcessRoleTests::check).doesNotThrowAnyException();
    }

    @Test
    void aRoleThatThereIsNotIsSaidInOneLine() {
        assertThatExceptionOfType(UnfitRole.class)
                .isThrownBy(() -> check("dateline.role=reader"))
                .withMessage("dateline.role is none of all, api and worker. Set one of them.");
    }

    @Test
    void rolesOfAPartNeedADatabaseAndABrokerThatOthersReach() {
        for (String embedded : new String[] {"a.b=c", "spring.neo4j.uri=embedded"}) {
            assertThatExceptionOfType(UnfitRole.class)
                    .isThrownBy(() -> check("dateline.role=api", embedded))
                    .withMessageStartingWith("dateline.role=api needs a database that other processes reach.");
        }
        assertThatExceptionOfType(UnfitRole.class)
                .isThrownBy(() -> check("dateline.role=worker", "spring.neo4j.uri=bolt://neo4j"))
                .withMessageContaining("Set spring.kafka.bootstrap-servers");
        assertThatCode(() -> check(
                        "dateline.role=worker",
                        "spring.neo4j.uri=bolt://neo4j",
                        "spring.kafka.bootstrap-servers=kafka:9092"))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingOfKafkaIsThereWhereNoBrokerIsNamed() {
        String[] parts = {"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration", "org.example.Other"};
        AutoConfigurationByRole filter = new AutoConfigurationByRole();
        filter.setEnvironment(settings());
        assertThat(filter.match(parts, null)).containsExactly(false, true);
        filter.setEnvironment(settings("spring.kafka.bootstrap-servers=kafka:9092"));
        assertThat(filter.match(parts, null)).containsExactly(true, true);
    }
}
