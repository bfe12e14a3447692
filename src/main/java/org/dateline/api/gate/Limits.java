package org.dateline.api.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request may ask for; docs/api.md has the table.
 *
 * @param body how large a body may be; an article of a million characters fits, with its markup
 * @param bodyTime how long a body may take to come in
 * @param characters how many characters a document may have
 * @param tokens how many tokens a document may have; a full introspection has 600
 * @param depth how deep fields may nest; a full introspection has 15
 * @param fields how many fields a document may select, fragments written out
 * @param aliases how many of these may have an alias
 * @param directives how many directives a document may have
 * @param variables how many characters and values the arguments of a query may hold; mutations carry whole articles
 * @param cost how many values the answer may have, estimated from the page sizes
 * @param time how long an answer to a query may take; mutations may wait for the language models
 * @param streams how many subscriptions may be open at once
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
