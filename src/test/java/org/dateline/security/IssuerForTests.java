package org.dateline.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An issuer of tokens on this machine, which logs everybody in as ann: discovery, keys, authorization code with PKCE. */
final class IssuerForTests implements AutoCloseable {

    static final String AUDIENCE = "dateline";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger given = new AtomicInteger();

    IssuerForTests() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, discovery()));
        server.createContext("/keys", exchange -> send(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", uri(),
                        "authorization_endpoint", uri() + "/authorize",
                        "token_endpoint", uri() + "/token",
                        "jwks_uri", uri() + "/keys",
                        "subject_types_supported", List.of("public"),
                        "response_types_supported", List.of("code"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = "code" + given.incrementAndGet();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Gives a token only to the client that knows the verifier of the challenge. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(given.get("code"));
        boolean proven = "S256".equals(asked.get("code_challenge_method"))
                && asked.get("code_challenge").equals(hash(given.getOrDefault("code_verifier", "")));
        if (!proven) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder(claims("analyst"))
                .audience("page")
                .claim("nonce", asked.get("nonce"))
                .build();
        send(
                exchange,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "access_token", "unused",
                                "token_type", "Bearer",
                                "expires_in", 300,
                                "scope", "openid",
                                "id_token", sign(claims))));
    }

    private static String hash(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What a good token says of ann. */
    JWTClaimsSet claims(String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject("1")
                .audience(AUDIENCE)
                .claim("preferred_username", "ann")
                .claim("roles", List.of(roles))
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /** A token that claims the issuer's key and is signed by another. */
    String forge(JWTClaimsSet claims) throws JOSEException {
        return sign(claims, new RSAKeyGenerator(2048).keyID("test").generate());
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a relative redirect. */
    static URI resolve(URI from, String location) {
        return from.resolve(location);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
