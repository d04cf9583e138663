package org.posrig.hosts.iso87;

import java.util.HexFormat;
import java.util.Optional;
import org.posrig.history.Event.PinChecked;
import org.posrig.hosts.acquirer.Issuer.Account;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.crypto.PinBlock;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;

/// What the issuer looks at: card number, expiry, PIN.
final class HolderChecks {
  private final Iso87State state;

  HolderChecks(Iso87State state) {
    this.state = state;
  }

  Optional<Refusal> refuses(Iso87Request request) {
    Optional<Account> account = state.issuer.account(request.pan());
    if (account.isEmpty()) return Optional.of(new Refusal("14", Sentence.of("host.unknown-card")));
    if (isExpired(request, account.get()))
      return Optional.of(new Refusal("54", Sentence.of("host.expired")));
    return request.has(52) ? pin(request, account.get()) : Optional.empty();
  }

  private boolean isExpired(Iso87Request request, Account account) {
    String said = request.expiry();
    String expiry = said.isEmpty() ? account.expiry().orElse("") : said;
    return !expiry.isEmpty() && state.calendar.isPast(expiry);
  }

  private Optional<Refusal> pin(Iso87Request request, Account account) {
    if (account.blocked()) return Optional.of(new Refusal("75", Sentence.of("host.pin-tries")));
    Optional<Secret> pin =
        request
            .keys()
            .map(Dukpt.Keys::pin)
            .flatMap(
                key ->
                    PinBlock.pin(key, account.pan(), HexFormat.of().parseHex(request.field(52))));
    if (pin.isEmpty()) return Optional.of(new Refusal("63", Sentence.of("host.no-pin-block")));
    boolean right = account.takesPin(pin.get());
    state.journal.saw(new PinChecked(request.stan(), right));
    return right ? Optional.empty() : Optional.of(wrong(account));
  }

  private static Refusal wrong(Account account) {
    return account.blocked()
        ? new Refusal("75", Sentence.of("host.last-pin"))
        : new Refusal("55", Sentence.of("host.wrong-pin"));
  }

  /// What is on the card's account, in cents.
  long cents(Iso87Request request) {
    return state.issuer.account(request.pan()).map(Account::cents).orElse(0L);
  }
}
