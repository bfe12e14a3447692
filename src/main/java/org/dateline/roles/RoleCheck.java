package org.dateline.roles;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** Aborts the start if the settings do not fit the role, before the database is opened. */
class RoleCheck implements EnvironmentPostProcessor {

    private static final String DATABASE = "spring.neo4j.uri";
    private static final String BROKER = "spring.kafka.bootstrap-servers";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        ProcessRole role = ProcessRole.of(environment);
        if (role == ProcessRole.ALL) {
            return;
        }
        String database = environment.getProperty(DATABASE);
        if (!StringUtils.hasText(database) || database.equals("embedded")) {
            throw new UnfitRole(ProcessRole.SETTING + "=" + role + " needs a database that other processes reach. Set "
                    + DATABASE + " to its address.");
        }
        if (!StringUtils.hasText(environment.getProperty(BROKER))) {
            throw new UnfitRole(ProcessRole.SETTING + "=" + role
                    + " needs a broker that carries articles between processes. Set " + BROKER + " to its address.");
        }
    }
}
