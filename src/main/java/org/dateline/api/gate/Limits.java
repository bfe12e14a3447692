package org.dateline.api.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of one request. docs/api.md has the table.
 *
 * @param body size of a body; an article of a million characters fits with its markup
 * @param bodyTime time in which a body must arrive
 * @param characters characters of a document
 * @param tokens tokens of a document; a full introspection has 600
 * @param depth nesting depth of fields; a full introspection has 15
 * @param fields selected fields of a document with its fragments expanded
 * @param aliases fields with an alias
 * @param directives directives of a document
 * @param variables characters and values in the arguments of a query; mutations are exempt, because they carry whole
 *     articles
 * @param cost values of an answer, estimated from the page sizes
 * @param time time to answer a query; mutations are exempt, because they may wait for language models
 * @param streams open subscriptions
 */
@ConfigurationProperties("dateline.limits")
record Limits(
        @DefaultValue("8MB") DataSize body,
        @DefaultValue("10s") Duration bodyTime,
        @DefaultValue("100000") int characters,
        @DefaultValue("5000") int tokens,
        @DefaultValue("20") int depth,
        @DefaultValue("1000") int fields,
        @DefaultValue("100") int aliases,
        @DefaultValue("100") int directives,
        @DefaultValue("20000") int variables,
        @DefaultValue("500000") int cost,
        @DefaultValue("30s") Duration time,
        @DefaultValue("100") int streams) {}
