package org.posrig.hosts.unionpay;

import org.posrig.hosts.acquirer.serving.Handler;

/// How the host serves one kind of request.
interface UnionPayHandler extends Handler<Request> {}
