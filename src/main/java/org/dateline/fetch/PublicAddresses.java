package org.dateline.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts to public internet addresses only. The client connects to exactly these addresses and does not resolve
 * again, so a name that changes its address after the check gains nothing.
 */
final class PublicAddresses implements DnsResolver {

    /** The special-purpose blocks of IANA's IPv4 registry, multicast and the reserved range. */
    private static final List<Block> SPECIAL_4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Block::of)
            .toList();

    /** The only IPv6 block that is allocated for the public internet. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /** Special blocks within it: IETF protocols, documentation, and two that embed other addresses. */
    private static final List<Block> SPECIAL_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of)
            .toList();

    /** The prefix by which IPv6-only networks reach IPv4. The last four bytes are the IPv4 address. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private final boolean all;

    /**
     * Creates a resolver.
     *
     * @param all whether private addresses are allowed too
     */
    PublicAddresses(boolean all) {
        this.all = all;
    }

    /** The host has only special addresses. */
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotPublic(String host, InetAddress address) {
            super(host + " has the private or special address " + address.getHostAddress()
                    + ". To allow such addresses, set dateline.watch.private-addresses=true.");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(lookedUp(host));
        InetAddress[] allowed = all
                ? found
                : Arrays.stream(found).filter(PublicAddresses::isPublic).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new NotPublic(host, found[0]);
        }
        return allowed;
    }

    /**
     * Returns the host in ASCII. The client passes internationalized names, which the system resolver does not accept.
     */
    static String lookedUp(String host) throws UnknownHostException {
        try {
            return Iri.host(host);
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Tells whether an address is on the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(block -> block.holds(bytes));
        }
        if (TRANSLATED.holds(bytes)) {
            byte[] real = Arrays.copyOfRange(bytes, bytes.length - Integer.BYTES, bytes.length);
            return SPECIAL_4.stream().noneMatch(block -> block.holds(real));
        }
        return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /**
     * A block of addresses.
     *
     * @param start its first address
     * @param bits the length of the common prefix in bits
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] start, int bits) {

        static Block of(String cidr) {
            String[] parts = cidr.split("/", 2);
            try {
                // A literal address is not resolved.
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(cidr, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
