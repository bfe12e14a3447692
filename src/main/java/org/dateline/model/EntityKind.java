package org.dateline.model;

/** The kind of an entity; also the second label of its node. */
public enum EntityKind {
    COUNTRY("Country"),
    COMPANY("Company"),
    ORGANIZATION("Organization"),
    PERSON("Person");

    private final String label;

    EntityKind(String label) {
        this.label = label;
    }

    /** Returns the node label, which is also the GraphQL type, such as {@code Country}. */
    public String label() {
        return label;
    }
}
