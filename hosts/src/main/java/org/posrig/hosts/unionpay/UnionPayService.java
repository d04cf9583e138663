package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.acquirer.serving.Service;
import org.posrig.hosts.dialect.TransactionRow;
import org.posrig.hosts.dialect.TransactionRow.UploadForm;
import org.posrig.hosts.rule.Facts;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Who serves which kind of request, and who is not served at all.
final class UnionPayService implements Service<Request> {
  private static final String MAC_FAULT = "A0";
  private final UnionPayState state;
  private final Purchases purchases;
  private final SignIns signIns;
  private final Uploads uploads;
  private final UnionPayHandler refunds;
  private final Authorisations authorisations;
  private final UnionPayHandler reversals;
  private final UnionPayHandler settlements;
  private final RuleFacts facts;

  UnionPayService(UnionPayState state) {
    this.state = state;
    this.purchases = new Purchases(state);
    this.signIns = new SignIns(state);
    this.uploads = new Uploads(state);
    this.refunds = new Refunds(state, purchases);
    this.authorisations = new Authorisations(state, purchases);
    this.reversals = new Reversals(state);
    this.settlements = new Settlements(state);
    this.facts = new RuleFacts(state);
  }

  @Override
  public Optional<Refusal> unfit(Request request) {
    return unregistered(request).or(() -> served(request)).or(() -> unsigned(request));
  }

  @Override
  public Facts facts(Request request) {
    return facts.of(request);
  }

  @Override
  public String macFault() {
    return MAC_FAULT;
  }

  private Optional<Refusal> unregistered(Request request) {
    if (state.identity().isEmpty())
      return Optional.of(new Refusal("97", Sentence.of("host.unknown-terminal")));
    return state.identity().filter(one -> one.merchant().equals(request.field(42))).isEmpty()
        ? Optional.of(new Refusal("03", Sentence.of("host.other-merchant")))
        : Optional.empty();
  }

  private static Optional<Refusal> served(Request request) {
    return !request.row().served() || request.kind() == TransactionKind.UNKNOWN
        ? Refused.of(request.row()).refuses(request)
        : Optional.empty();
  }

  private Optional<Refusal> unsigned(Request request) {
    boolean signed = request.has(Signature.FIELD);
    if (request.signer().isPresent() || (!signed && !request.row().mac())) return Optional.empty();
    if (state.keys().newest().isEmpty())
      return Optional.of(new Refusal(MAC_FAULT, Sentence.of("host.no-keys")));
    return Optional.of(
        new Refusal(MAC_FAULT, Sentence.of(signed ? "host.wrong-mac" : "host.no-mac")));
  }

  @Override
  public UnionPayHandler handler(Request request) {
    TransactionRow row = request.row();
    return row.served() ? serving(row) : Refused.of(row);
  }

  private UnionPayHandler serving(TransactionRow row) {
    return switch (row.kind()) {
      case SIGN_IN -> signIns.signIn();
      case SIGN_OFF -> signIns.signOff();
      case ECHO -> signIns.echo();
      case BALANCE -> purchases.balance();
      case SALE -> purchases.sale();
      case VOID -> purchases.voiding();
      case REFUND -> refunds;
      case REVERSAL -> reversals;
      case SETTLEMENT -> settlements;
      case UPLOAD -> row.upload() == UploadForm.LIST ? uploads.list() : uploads.one();
      case UPLOAD_END -> uploads.end();
      case AUTHORISATION -> authorisations.authorisation();
      case AUTHORISATION_VOID -> authorisations.voiding();
      case COMPLETION -> authorisations.completion();
      case COMPLETION_ADVICE -> authorisations.advice();
      case COMPLETION_VOID -> purchases.voidingOfCompletion();
      case SCRIPT_RESULT, DOWNLOAD, UNKNOWN -> Refused.of(row);
    };
  }

  /// What the host does not do.
  private record Refused(Refusal refusal) implements UnionPayHandler {
    static Refused of(TransactionRow row) {
      return new Refused(
          row.served()
              ? new Refusal("12", Sentence.of("host.no-transaction"))
              : new Refusal("40", Sentence.of("host.not-served")));
    }

    @Override
    public Optional<Refusal> refuses(Request request) {
      return Optional.of(refusal);
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      return Decision.of(code, Sentence.of("host.by-script"));
    }
  }
}
