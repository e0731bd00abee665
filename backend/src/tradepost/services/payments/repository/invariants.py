"""What is always true of money: each a query that returns the rows that break it."""

INVARIANTS: dict[str, str] = {
    "ledger: zero for each currency in all": """
        SELECT currency, sum(amount) AS amount FROM payments.ledger_entries
        GROUP BY currency HAVING sum(amount) <> 0""",
    "ledger: each transaction is zero for its currency and has at least two entries": """
        SELECT t.id, t.kind, e.currency, count(e.id) AS entries, sum(e.amount) AS amount
        FROM payments.ledger_transactions t LEFT JOIN payments.ledger_entries e ON e.transaction_id = t.id
        GROUP BY t.id, t.kind, e.currency HAVING count(e.id) < 2 OR sum(e.amount) <> 0""",
    "ledger: entries are in the currency of their account": """
        SELECT e.id FROM payments.ledger_entries e JOIN payments.ledger_accounts a ON a.id = e.account_id
        WHERE e.currency <> a.currency""",
    "ledger: money that arrived is posted once, as much as the receipt says": """
        SELECT r.id, r.status, r.amount, t.posted FROM payments.receipts r
        LEFT JOIN LATERAL (
            SELECT count(*) AS transactions, sum(e.amount) AS posted
            FROM payments.ledger_transactions t JOIN payments.ledger_entries e ON e.transaction_id = t.id
            WHERE t.subject_id = r.id AND t.kind IN ('receipt', 'unallocated') AND e.amount > 0) t ON true
        WHERE t.transactions <> 1 OR t.posted <> r.amount""",
    "ledger: each captured amount has exactly one transaction": """
        SELECT r.id FROM payments.receipts r LEFT JOIN payments.ledger_transactions t
            ON t.subject_id = r.id AND t.kind IN ('receipt', 'unallocated_used')
        WHERE r.status = 'allocated' GROUP BY r.id HAVING count(t.id) <> 1
        UNION ALL
        SELECT r.id FROM payments.receipts r JOIN payments.ledger_transactions t
            ON t.subject_id = r.id AND t.kind IN ('receipt', 'unallocated_used')
        WHERE r.status <> 'allocated'""",
    "ledger: each document is posted once, as much as it says": """
        SELECT i.id, i.label, i.total, t.posted FROM payments.invoices i
        LEFT JOIN LATERAL (
            SELECT count(*) AS transactions, sum(e.amount) AS posted
            FROM payments.ledger_transactions t JOIN payments.ledger_entries e ON e.transaction_id = t.id
            WHERE t.subject_id = i.id AND t.kind = i.kind AND e.amount > 0) t ON true
        WHERE i.total > 0 AND (t.transactions <> 1 OR t.posted <> i.total)""",
    "ledger: commission revenue and VAT on it are the commission records": """
        SELECT COALESCE(a.currency, c.currency) AS currency, a.revenue, a.vat, c.amount, c.fee_vat FROM (
            SELECT a.currency, -COALESCE(sum(e.amount) FILTER (WHERE a.kind = 'commission_revenue'), 0) AS revenue,
                   -COALESCE(sum(e.amount) FILTER (WHERE a.kind = 'vat_payable'), 0) AS vat
            FROM payments.ledger_accounts a JOIN payments.ledger_entries e ON e.account_id = a.id
            WHERE a.kind IN ('commission_revenue', 'vat_payable') GROUP BY a.currency) a
        FULL JOIN (SELECT currency, sum(amount) AS amount, sum(vat) AS fee_vat
                   FROM payments.commission_records GROUP BY currency) c USING (currency)
        WHERE COALESCE(a.revenue, 0) <> COALESCE(c.amount, 0) OR COALESCE(a.vat, 0) <> COALESCE(c.fee_vat, 0)""",
    "ledger: a buyer's receivable = its open invoices - its prepaid money": """
        SELECT COALESCE(a.buyer_id, o.buyer_id) AS buyer_id, COALESCE(a.currency, o.currency) AS currency,
               a.balance, o.owed
        FROM (SELECT a.organisation_id AS buyer_id, a.currency, sum(e.amount) AS balance
              FROM payments.ledger_accounts a JOIN payments.ledger_entries e ON e.account_id = a.id
              WHERE a.kind = 'receivable' GROUP BY 1, 2) a
        FULL JOIN (
            SELECT buyer_id, currency, sum(owed) AS owed FROM (
                SELECT buyer_id, currency, open AS owed FROM payments.invoices
                UNION ALL SELECT buyer_id, currency, -prepaid FROM payments.payments) part
            GROUP BY 1, 2) o ON o.buyer_id = a.buyer_id AND o.currency = a.currency
        WHERE COALESCE(a.balance, 0) <> COALESCE(o.owed, 0)""",
    "ledger: refunds payable to a buyer = its refunds that are due": """
        SELECT COALESCE(a.buyer_id, d.buyer_id) AS buyer_id, COALESCE(a.currency, d.currency) AS currency,
               a.balance, d.due
        FROM (SELECT a.organisation_id AS buyer_id, a.currency, -sum(e.amount) AS balance
              FROM payments.ledger_accounts a JOIN payments.ledger_entries e ON e.account_id = a.id
              WHERE a.kind = 'refunds_payable' GROUP BY 1, 2) a
        FULL JOIN (SELECT buyer_id, currency, sum(money) AS due FROM payments.refunds
                   WHERE status = 'due' GROUP BY 1, 2) d ON d.buyer_id = a.buyer_id AND d.currency = a.currency
        WHERE COALESCE(a.balance, 0) <> COALESCE(d.due, 0)""",
    "ledger: the bank holds what arrived less what was paid back and returned": """
        SELECT COALESCE(a.currency, m.currency) AS currency, a.balance, m.held
        FROM (SELECT a.currency, sum(e.amount) AS balance FROM payments.ledger_accounts a
              JOIN payments.ledger_entries e ON e.account_id = a.id WHERE a.kind = 'bank' GROUP BY 1) a
        FULL JOIN (
            SELECT currency, sum(moved) AS held FROM (
                SELECT currency, amount AS moved FROM payments.receipts WHERE status <> 'returned'
                UNION ALL SELECT currency, -money FROM payments.refunds WHERE status = 'completed') part
            GROUP BY 1) m USING (currency)
        WHERE COALESCE(a.balance, 0) <> COALESCE(m.held, 0)""",
    "ledger: unallocated money = receipts that wait": """
        SELECT COALESCE(a.currency, r.currency) AS currency, a.balance, r.waiting
        FROM (SELECT a.currency, -sum(e.amount) AS balance FROM payments.ledger_accounts a
              JOIN payments.ledger_entries e ON e.account_id = a.id WHERE a.kind = 'unallocated' GROUP BY 1) a
        FULL JOIN (SELECT currency, sum(amount) AS waiting FROM payments.receipts
                   WHERE status = 'unallocated' GROUP BY 1) r USING (currency)
        WHERE COALESCE(a.balance, 0) <> COALESCE(r.waiting, 0)""",
    "payments: captured and released <= authorised; refunded <= captured": """
        SELECT id, amount, released, captured, prepaid, refunded FROM payments.payments
        WHERE captured + released > amount OR refunded + prepaid > captured
           OR LEAST(released, captured, prepaid, refunded) < 0""",
    "payments: captured = sum of receipts": """
        SELECT p.id, p.captured, r.received FROM payments.payments p
        LEFT JOIN (SELECT payment_id, sum(amount) AS received FROM payments.receipts
                   WHERE status = 'allocated' GROUP BY 1) r ON r.payment_id = p.id
        WHERE p.captured <> COALESCE(r.received, 0)""",
    "payments: refunded = sum of the money of refunds": """
        SELECT p.id, p.refunded, r.given_back FROM payments.payments p
        LEFT JOIN (SELECT payment_id, sum(money) AS given_back FROM payments.refunds GROUP BY 1) r
            ON r.payment_id = p.id
        WHERE p.refunded <> COALESCE(r.given_back, 0)""",
    "payments: captured - refunded = prepaid + paid on invoices - refunded of these": """
        SELECT p.id FROM payments.payments p
        LEFT JOIN (SELECT payment_id, sum(paid - refunded) AS kept FROM payments.invoices
                   WHERE kind = 'invoice' GROUP BY 1) i ON i.payment_id = p.id
        WHERE p.captured - p.refunded <> p.prepaid + COALESCE(i.kept, 0)""",
    "payments: a paid order's total is captured": """
        SELECT p.id, o.total, p.captured, p.released FROM payments.payments p JOIN payments.payables o USING (order_id)
        WHERE p.amount <> o.total OR (p.status = 'completed' AND p.captured + p.released <> o.total)
           OR (p.status IN ('pending', 'authorized')) <> (p.captured + p.released < p.amount)""",
    "payments: each provider event is stored once and has one receipt": """
        SELECT e.provider, e.event_id FROM payments.provider_events e
        LEFT JOIN payments.receipts r ON r.bank_reference = e.provider || ':' || e.event_id
        GROUP BY 1, 2 HAVING count(r.id) <> 1""",
    "credit: used <= limit": """
        SELECT organisation_id, currency, used_amount, limit_amount FROM payments.credit_accounts
        WHERE used_amount > limit_amount OR used_amount < 0""",
    "credit: used = sum of open items": """
        SELECT COALESCE(c.organisation_id, p.buyer_id) AS organisation_id, c.used_amount, p.open
        FROM payments.credit_accounts c
        FULL JOIN (SELECT buyer_id, currency, sum(open) AS open FROM payments.payments
                   WHERE method = 'on_account' GROUP BY 1, 2) p
            ON p.buyer_id = c.organisation_id AND p.currency = c.currency
        WHERE COALESCE(c.used_amount, 0) <> COALESCE(p.open, 0)""",
    # The minor units are those of kernel/money.py.
    "commission = the order's rate x base, rounded": """
        SELECT c.invoice_id, min(c.rate) AS rate, sum(c.base) AS base, sum(c.amount) AS amount
        FROM payments.commission_records c
        JOIN payments.payables o USING (order_id)
        GROUP BY c.invoice_id, o.commission_rate, c.currency
        HAVING min(c.rate) <> o.commission_rate OR max(c.rate) <> o.commission_rate
            OR sum(c.amount) <> round(sum(c.base) * o.commission_rate, CASE
                WHEN c.currency = ANY('{BIF,CLP,DJF,GNF,ISK,JPY,KMF,KRW,PYG,RWF,UGX,UYI,VND,VUV,XAF,XOF,XPF}') THEN 0
                WHEN c.currency = ANY('{BHD,IQD,JOD,KWD,LYD,OMR,TND}') THEN 3
                WHEN c.currency = ANY('{CLF,UYW}') THEN 4 ELSE 2 END)""",
    "commission: each document has one record, on its net goods": """
        SELECT i.id, i.label, c.base FROM payments.invoices i LEFT JOIN payments.commission_records c
            ON c.document_id = i.id
        WHERE c.id IS NULL OR c.base <> CASE WHEN i.kind = 'invoice' THEN i.goods_net ELSE -i.goods_net END""",
    "invoices: numbers 1..n without gap or double for each seller and series": """
        SELECT seller_id, series, count(*) AS documents, max(number) AS newest, s.last_number
        FROM payments.invoices FULL JOIN payments.invoice_series s USING (seller_id, series)
        GROUP BY seller_id, series, s.last_number
        HAVING count(id) <> COALESCE(max(number), 0) OR count(DISTINCT number) <> count(id)
            OR COALESCE(min(number), 1) <> 1 OR max(number) IS DISTINCT FROM s.last_number""",
    "invoices: net, tax and goods are the sums of the lines": """
        SELECT i.id, i.label FROM payments.invoices i LEFT JOIN payments.invoice_lines l ON l.invoice_id = i.id
        GROUP BY i.id HAVING i.net <> COALESCE(sum(l.net), 0) OR i.tax <> COALESCE(sum(l.tax), 0)""",
    "invoices: what is credited = sum of the credit notes = credited of the lines": """
        SELECT i.id, i.label FROM payments.invoices i
        LEFT JOIN (SELECT credited_invoice_id AS id, sum(total) AS total FROM payments.invoices GROUP BY 1) n USING (id)
        LEFT JOIN (SELECT invoice_id AS id, sum(credited_net + credited_tax) AS total
                   FROM payments.invoice_lines GROUP BY 1) l USING (id)
        WHERE i.kind = 'invoice'
          AND (i.credited <> COALESCE(n.total, 0) OR i.credited <> COALESCE(l.total, 0))""",
    "invoices: those of a wholly shipped order add up to it": """
        SELECT o.order_id, o.number, o.total, i.total AS invoiced FROM payments.payables o
        JOIN (SELECT order_id, sum(net) AS net, sum(tax) AS tax, sum(total) AS total FROM payments.invoices
              WHERE kind = 'invoice' GROUP BY 1) i USING (order_id)
        WHERE i.total > o.total OR (
            NOT EXISTS (SELECT FROM payments.payable_lines l
                        WHERE l.order_id = o.order_id AND l.invoiced_quantity < l.quantity)
            AND (i.net <> o.net + o.shipping OR i.tax <> o.tax + o.shipping_tax))""",
    "invoices: units invoiced = units of invoice lines": """
        SELECT l.order_id, l.line_id, l.invoiced_quantity, i.units FROM payments.payable_lines l
        LEFT JOIN (SELECT l.order_line_id, sum(l.quantity) AS units FROM payments.invoice_lines l
                   JOIN payments.invoices i ON i.id = l.invoice_id
                   WHERE i.kind = 'invoice' AND l.order_line_id IS NOT NULL GROUP BY 1) i ON i.order_line_id = l.line_id
        WHERE l.invoiced_quantity <> COALESCE(i.units, 0)""",
}
