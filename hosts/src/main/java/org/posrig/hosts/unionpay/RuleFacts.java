package org.posrig.hosts.unionpay;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.rule.Facts;

/// What the host's rules need to know of a request.
final class RuleFacts {
  private final HostState state;
  private final CardChecks cards;

  RuleFacts(HostState state) {
    this.state = state;
    this.cards = new CardChecks(state);
  }

  Facts of(Request request) {
    return new Facts(
        request.kind(),
        request.stan(),
        request.cents(),
        cards.pan(request),
        request.field(41),
        request.field(42),
        device(request.field(62)),
        state.calendar.now());
  }

  /// What F62 of a sign-in says of the device, in characters.
  private static String device(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
