package org.posrig.hosts.unionpay;

import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.crypto.KeyMaker;

/// What only this host knows: its settings and working keys. The key ring guards itself.
final class UnionPayState extends HostState {
  final HostSettings settings;
  final KeyMaker keyMaker;
  final KeyRing keys;

  UnionPayState(
      HostSettings settings, Calendar calendar, Issuer issuer, KeyMaker keyMaker, KeyRing keys) {
    super(settings.dialect(), calendar, issuer);
    this.settings = settings;
    this.keyMaker = keyMaker;
    this.keys = keys;
  }

  /// The working keys are lost with the rest.
  @Override
  public void forget() {
    super.forget();
    keys.drop();
  }
}
