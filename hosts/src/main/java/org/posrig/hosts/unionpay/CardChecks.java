package org.posrig.hosts.unionpay;

import java.util.HexFormat;
import java.util.Optional;
import org.posrig.history.Event.PinChecked;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Issuer.Account;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.crypto.PinBlock;
import org.posrig.hosts.crypto.TrackCipher;
import org.posrig.secret.Secret;

/// What the issuer looks at: card number, expiry, PIN.
final class CardChecks {
  private static final char ENCRYPTED = '1';
  private final HostState state;

  CardChecks(HostState state) {
    this.state = state;
  }

  /// The card number of F2 or of track 2, empty when neither has one.
  String pan(Request request) {
    if (request.has(2)) return request.field(2);
    String track = track(request);
    int separator = track.indexOf('=');
    return separator < 0 ? "" : track.substring(0, separator);
  }

  Optional<Refusal> refuses(Request request) {
    Optional<Account> account = state.issuer.account(pan(request));
    if (account.isEmpty()) return Optional.of(new Refusal("14", "no issuer knows the card"));
    if (expired(request, account.get()))
      return Optional.of(new Refusal("54", "the card has expired"));
    return request.has(52) ? pin(request, account.get()) : Optional.empty();
  }

  private boolean expired(Request request, Account account) {
    String track = track(request);
    int at = track.indexOf('=') + 1;
    String onTrack =
        at > 0 && track.length() >= at + 4
            ? track.substring(at, at + 4)
            : account.expiry().orElse("");
    String expiry = request.has(14) ? request.field(14) : onTrack;
    return !expiry.isEmpty() && state.calendar.isPast(expiry);
  }

  private String track(Request request) {
    String track = request.field(35);
    boolean encrypted = request.part(53, 0, 3).endsWith("" + ENCRYPTED);
    return request
        .signer()
        .flatMap(keys -> keys.track())
        .filter(_ -> encrypted)
        .map(key -> TrackCipher.decrypt(key, track))
        .orElse(track);
  }

  private Optional<Refusal> pin(Request request, Account account) {
    if (account.blocked()) return Optional.of(new Refusal("75", "PIN tries exceeded today"));
    Optional<Secret> pin =
        request
            .signer()
            .flatMap(
                keys ->
                    PinBlock.pin(
                        keys.pin(), account.pan(), HexFormat.of().parseHex(request.field(52))));
    if (pin.isEmpty())
      return Optional.of(new Refusal("99", "no PIN block of format 0 under this PIN key"));
    boolean right = account.takesPin(pin.get());
    state.journal.saw(new PinChecked(request.stan(), right));
    if (right) return Optional.empty();
    return Optional.of(
        account.blocked()
            ? new Refusal("75", "wrong PIN, the last try")
            : new Refusal("55", "wrong PIN"));
  }
}
