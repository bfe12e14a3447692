package org.dateline.security;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Encrypts claims for a cookie, so that browsers can neither read nor change them, and any api process of the database
 * can open them. The text is a JWT in the form of a JWE with {@code dir} and {@code A256GCM}.
 */
@Component
@ConditionalOnWebApplication
class CookieSeal {

    private static final String HMAC = "HmacSHA256";

    private final SecuritySettings settings;
    private final LoginSecret secret;
    private final @Nullable ClientRegistrationRepository clients;

    CookieSeal(SecuritySettings settings, LoginSecret secret, ObjectProvider<ClientRegistrationRepository> clients) {
        this.settings = settings;
        this.secret = secret;
        this.clients = clients.getIfAvailable();
    }

    /**
     * Claims that this service sealed.
     *
     * @param client the client whose login they belong to
     */
    record Opened(ClientRegistration client, JWTClaimsSet claims) {}

    /**
     * Seals claims for one use, until they expire.
     *
     * @param id the id of the client whose login they belong to
     * @param claims the claims, with an expiry
     */
    String seal(String use, String id, JWTClaimsSet claims) {
        ClientRegistration client = client(id);
        if (client == null) {
            throw new IllegalStateException("There is no client " + id + ".");
        }
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(id)
                .build();
        EncryptedJWT token = new EncryptedJWT(header, claims);
        try {
            token.encrypt(new DirectEncrypter(key(use, client)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Opens a sealed text; empty if it was not sealed here for this use, was changed or has expired. */
    Optional<Opened> open(String use, @Nullable String sealed) {
        if (sealed == null || settings.mode() != Mode.KEYS) {
            return Optional.empty();
        }
        try {
            EncryptedJWT token = EncryptedJWT.parse(sealed);
            JWEHeader header = token.getHeader();
            ClientRegistration client = client(header.getKeyID());
            if (client == null || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())) {
                return Optional.empty();
            }
            token.decrypt(new DirectDecrypter(key(use, client)));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Date expiry = claims.getExpirationTime();
            return expiry != null && Instant.now().isBefore(expiry.toInstant())
                    ? Optional.of(new Opened(client, claims))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private @Nullable ClientRegistration client(@Nullable String id) {
        return clients == null || id == null || id.isBlank() ? null : clients.findByRegistrationId(id);
    }

    /**
     * Returns the key of a use and a client. It takes the database's secret and the client's, so that neither a copy of
     * the database nor the settings are enough to make a login.
     */
    private SecretKeySpec key(String use, ClientRegistration client) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.value(), HMAC));
            String purpose = String.join(
                    "\n", use, client.getRegistrationId(), Objects.requireNonNullElse(client.getClientSecret(), ""));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
