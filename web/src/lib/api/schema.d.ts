// Written by `npm run generate` from contracts/openapi.json. Do not edit.

export interface paths {
    "/api/v1/admin/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the latest first */
        get: operations["users_read_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/commission-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commission rates, the latest to come into force first */
        get: operations["payments_list_commission_rules"];
        put?: never;
        /** Add a commission rate for one seller or for all */
        post: operations["payments_add_commission_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All credit accounts, by organisation */
        get: operations["payments_list_credit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/credit/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A buyer's credit with its ageing */
        get: operations["payments_show_credit_of"];
        /**
         * Set a buyer's limit, terms and hold
         * @description With If-Match only in this version of the account; `"0"` where there must be none yet.
         */
        put: operations["payments_set_credit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that failed for good, the oldest first */
        get: operations["platform_list_dead_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-letters/{consumer}/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A failed event with its payload; secrets and personal data are hidden */
        get: operations["platform_get_dead_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-letters/{consumer}/{event_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a failed event tried again at once */
        post: operations["platform_retry_dead_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-letters/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many events failed, by consumer */
        get: operations["platform_count_dead_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-letters/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have all failed events of a consumer tried again */
        post: operations["platform_retry_dead_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each part of the platform is; always 200 */
        get: operations["platform_look_at_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Background jobs that wait, run, failed or were cancelled, the newest first */
        get: operations["platform_list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A background job */
        get: operations["platform_get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job that waits */
        post: operations["platform_cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a failed job done again at once */
        post: operations["platform_retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many jobs there are, by status and task */
        get: operations["platform_count_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search organisations */
        get: operations["users_search_organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation with its people and verifications */
        get: operations["users_get_organisation_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/organisations/{organisation_id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift an organisation's suspension */
        post: operations["users_reinstate_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/organisations/{organisation_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend an organisation: its members can only look */
        post: operations["users_suspend_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money that arrived, the newest first */
        get: operations["payments_list_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/receipts/{receipt_id}/allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use an unallocated receipt for the payment it was meant for */
        post: operations["payments_allocate_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/receipts/{receipt_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an unallocated receipt was sent back */
        post: operations["payments_return_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platform's settings */
        get: operations["users_get_settings"];
        /** Change some of the platform's settings; with If-Match only if nobody else changed any */
        put: operations["users_update_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shipping rates, band by band */
        get: operations["logistics_list_shipping_rates"];
        put?: never;
        /** Add a weight band; it is quoted within 30 seconds */
        post: operations["logistics_create_shipping_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/shipping-rates/{rate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a weight band; it is quoted within 30 seconds */
        put: operations["logistics_update_shipping_rate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/shipping-rates/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or overwrite weight bands from CSV, all rows or none; every fault is told with its line */
        post: operations["logistics_import_shipping_rates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/shipping-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Zones by origin and destination */
        get: operations["logistics_list_shipping_zones"];
        /** Set the zones of some pairs of countries; the others stay */
        put: operations["logistics_put_shipping_zones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/shipping-zones/{origin_country}/{destination_country}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a pair of countries */
        delete: operations["logistics_delete_shipping_zone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of all organisations, the newest first */
        get: operations["users_search_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a person of another organisation out; its sessions end */
        post: operations["users_shut_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a person of another organisation in again */
        post: operations["users_let_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Business verifications, the oldest first */
        get: operations["users_list_verifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/verifications/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a decision takes: organisation, VAT id with its check, documents with links, people */
        get: operations["users_get_verification_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/verifications/{organisation_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or reject an organisation's pending verification */
        post: operations["users_decide_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/custom-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a report made; it is ready a little later */
        post: operations["analytics_request_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/custom-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's reports, the newest first */
        get: operations["analytics_list_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/custom-reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a report is */
        get: operations["analytics_read_report"];
        put?: never;
        post?: never;
        /** Delete a report of the company */
        delete: operations["analytics_delete_report"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/custom-reports/{report_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report's file */
        get: operations["analytics_download_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers that bought most */
        get: operations["analytics_read_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today and this month, beside the time before */
        get: operations["analytics_read_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that sold best */
        get: operations["analytics_read_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales by day, ISO week or month */
        get: operations["analytics_read_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sellers that were bought from most */
        get: operations["analytics_read_sellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time zone in which days begin */
        get: operations["analytics_read_settings"];
        /** Let days begin in another time zone; what was counted before follows */
        put: operations["analytics_change_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join an organisation by the link in the mail */
        post: operations["users_accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's password; one's other sessions end */
        post: operations["users_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an e-mail address by the link in the mail */
        post: operations["users_confirm_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["users_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["users_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the next pair of tokens; a refresh token is good once, and used again it ends its session */
        post: operations["users_refresh_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a company with its first person, who may sign in at once */
        post: operations["users_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/request-email-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the link that confirms one's address sent again */
        post: operations["users_request_email_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link for a new password sent, if the address has an account */
        post: operations["users_request_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the link in the mail; every session ends */
        post: operations["users_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up an authenticator */
        post: operations["users_start_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on with a first code */
        post: operations["users_confirm_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off */
        post: operations["users_remove_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and until when */
        get: operations["users_get_current_session"];
        put?: never;
        /** Sign in a browser: the tokens are set as cookies */
        post: operations["users_start_browser_session"];
        /** Sign out a browser: its session ends, its cookies go, also where its access token has expired */
        delete: operations["users_end_browser_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the next cookies for the refresh token in its cookie, which is good once; no two at the same time */
        post: operations["users_refresh_browser_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's signed-in devices */
        get: operations["users_list_sessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere but on this device */
        delete: operations["users_end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on one device */
        delete: operations["users_end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tree of categories
         * @description Every category, parents before children, siblings by position and name.
         */
        get: operations["products_list_categories"];
        put?: never;
        /** Add a category */
        post: operations["products_add_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rename or move a category
         * @description What is below it moves along; products show the new path within seconds.
         */
        put: operations["products_change_category"];
        post?: never;
        /** Remove an empty category */
        delete: operations["products_remove_category"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commission by document, the newest first */
        get: operations["payments_list_commissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's credit: limit, used, ageing, open invoices */
        get: operations["payments_show_credit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's delivery addresses */
        get: operations["logistics_list_delivery_addresses"];
        put?: never;
        /** Add a delivery address; the first is the default */
        post: operations["logistics_create_delivery_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-addresses/{address_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A delivery address, with its ETag */
        get: operations["logistics_read_delivery_address"];
        /** Replace a delivery address */
        put: operations["logistics_update_delivery_address"];
        post?: never;
        /** Remove a delivery address; where it was the default the oldest becomes it */
        delete: operations["logistics_delete_delivery_address"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document, with an address that downloads it */
        get: operations["documents_read_document"];
        put?: never;
        post?: never;
        /** Delete an own document */
        delete: operations["documents_delete_document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have an uploaded file looked into: it is then ready, or quarantined with a reason */
        post: operations["documents_complete_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product's picture, for anyone */
        get: operations["documents_read_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or refuse a certificate */
        post: operations["documents_review_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's documents, newest first */
        get: operations["documents_list_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file and get the form with which to upload it */
        post: operations["documents_start_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock
         * @description The organisation's own stock by product and warehouse.
         */
        get: operations["products_list_inventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices and credit notes, the newest first */
        get: operations["payments_list_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice or credit note with its lines */
        get: operations["payments_show_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice or credit note as PDF, in the buyer's language */
        get: operations["payments_invoice_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledger accounts with their balances: a seller's payables, all for the operator */
        get: operations["payments_list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{account_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account's entries, the newest first */
        get: operations["payments_list_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's statement of account over a period: sales, credit notes, commission, VAT on it, payouts */
        get: operations["payments_read_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/statement/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a statement of account as CSV, 200,000 rows at most */
        get: operations["payments_export_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told, the newest first */
        get: operations["notifications_list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark as read */
        put: operations["notifications_mark_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller is told by which channel */
        get: operations["notifications_read_preferences"];
        /** Choose channels for topics */
        put: operations["notifications_change_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark all as read */
        put: operations["notifications_mark_all_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell people, organisations or all of a kind something */
        post: operations["notifications_send_announcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live events of the caller and its organisation, as server-sent events
         * @description Hints to look again, never the truth.
         *
         *     `data` is JSON. Who may read a thing hears of it:
         *
         *     | event | data | who hears it |
         *     | --- | --- | --- |
         *     | `ready` | `{}` | everyone, first |
         *     | `resync` | `{}`: something may have been missed, read afresh | everyone |
         *     | `notification` | `{}`: there is a new one | the person |
         *     | `orders.status` | `order_id`, `group_id`, `number`, `status` | buyer and seller with `order:read` |
         *     | `orders.changed` | `orders`: so many changed at once | the operator with `order:read`; both sides beyond 20 |
         *     | `products.upload` | `upload_id`, `status`, `rows_read`, `rows_refused`, `progress` 0 to 1 | `product:import` |
         *     | `orders.import` | `import_id`, `status`, `lines_read`, `total_lines`, `progress` | operator's `order:import` |
         *     | `analytics.report` | `report_id`, `status`, `rows_written`, `rows_total`, `progress` 0 to 1 | `analytics:report` |
         *
         *     Progress comes twice a second at most, and once at the end. The stream ends after ten minutes, and where the session
         *     ends or roles change: open it again with `Last-Event-ID`, which is good for 15 minutes.
         */
        get: operations["notifications_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are not read */
        get: operations["notifications_count_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that were placed together */
        get: operations["orders_read_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minimum orders of sellers */
        get: operations["orders_list_order_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-terms/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's own minimum order, with its ETag */
        get: operations["orders_read_own_order_terms"];
        /** Set the company's minimum order; it holds for orders placed from now on */
        put: operations["orders_set_own_order_terms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders: a buyer's own, a seller's own, the operator's view of all */
        get: operations["orders_list_orders"];
        put?: never;
        /** Place a basket: one order for each seller, stock held until it is paid */
        post: operations["orders_place_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with its lines */
        get: operations["orders_read_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order whose goods are not on their way */
        post: operations["orders_cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order's confirmation as PDF */
        get: operations["orders_read_confirmation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of an order: confirmation, invoices, credit notes, delivery notes */
        get: operations["orders_read_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step of an order, with who took it and why */
        get: operations["orders_read_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest invoice of an order as PDF, or the one named by `invoice_id` */
        get: operations["orders_read_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/reorder-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order's lines at today's prices and stock, to be ordered again */
        get: operations["orders_read_reorder_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move an order one step along the state table
         * @description Accepting and refusing need `order:accept`, cancelling `order:cancel`, completing `order:create`.
         */
        put: operations["orders_set_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/check-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a pasted list: the product, price and stock of each row, or what is wrong with it
         * @description Nothing is held or kept. `lines` of the answer can be quoted and ordered as they are.
         */
        post: operations["orders_check_lines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's customers with contact, orders and totals */
        get: operations["orders_list_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of orders as CSV, with the same filters, 200,000 rows at most */
        get: operations["orders_export_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a seller's history of invoices in the background */
        post: operations["orders_start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/import/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has come, with the reported lines counted by reason */
        get: operations["orders_read_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/import/{import_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import; what it has imported stays */
        post: operations["orders_cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/import/{import_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that were not imported, and why, as CSV */
        get: operations["orders_export_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Price a basket: lines, tax, shipping options and totals for each seller; nothing is held */
        post: operations["orders_quote_basket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/reorder-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the company buys again and again, and when it is due, at today's prices */
        get: operations["orders_suggest_reorders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller, or a buyer that one deals with */
        get: operations["users_get_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own organisation; its ETag is for changing it */
        get: operations["users_own_organisation"];
        /** Change one's own organisation as a whole */
        put: operations["users_update_organisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/mine/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what in one's own organisation, the latest first */
        get: operations["users_read_own_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/mine/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a certificate that was uploaded */
        post: operations["users_add_certification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/mine/certifications/{certification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer show a certificate */
        delete: operations["users_remove_certification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's bank accounts, at most 20 */
        get: operations["payments_list_payment_methods"];
        put?: never;
        /** Add a bank account to which refunds are paid */
        post: operations["payments_add_payment_method"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/{method_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a bank account */
        delete: operations["payments_delete_payment_method"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment */
        get: operations["payments_show_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a payment's money arrived at the bank */
        post: operations["payments_receive_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of the caller's purchases or sales, the newest first */
        get: operations["payments_payment_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay placed orders on account or by bank transfer */
        post: operations["payments_process_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give money back by a credit note, or pay out a refund that is due */
        post: operations["payments_refund_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/transfer-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operator's bank account, to which buyers transfer what they owe */
        get: operations["payments_show_transfer_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sellers are owed now */
        get: operations["payments_list_payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Products for sale; with `mine=true` the caller's own in any status. Prices are compared without conversion.
         *
         *     Who may not see prices gets none, and cannot filter or sort by them.
         */
        get: operations["products_list_products"];
        put?: never;
        /**
         * Make a product
         * @description A draft, or with status `active` at once for sale, which needs a verified business and a price.
         */
        post: operations["products_create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a product
         * @description What is for sale is seen by all; guests may get it 5 s old (`Cache-Control: no-cache`: the newest).
         */
        get: operations["products_get_product"];
        /**
         * Change a product
         * @description Replace the content; tiers, pictures and status that are left out stay. draft -> active -> archived -> draft.
         */
        put: operations["products_change_product"];
        post?: never;
        /**
         * Archive a product
         * @description Take it off sale. Orders keep it; with PUT it can become a draft again.
         */
        delete: operations["products_archive_product"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a product's pictures
         * @description Documents of purpose product_image that are ready, in the order in which they are shown.
         */
        put: operations["products_set_images"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set or adjust stock
         * @description Count or adjust what is on hand in a warehouse, or set its reorder level. Every change leaves a movement.
         */
        put: operations["products_change_stock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}/inventory/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a product's movements of stock
         * @description The newest first.
         */
        get: operations["products_list_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}/pricing-tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a product's prices
         * @description Replace all tiers at once. Orders that were placed keep their prices.
         */
        put: operations["products_set_pricing_tiers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List uploads
         * @description The organisation's own, the newest first.
         */
        get: operations["products_list_uploads"];
        put?: never;
        /**
         * Upload a catalogue
         * @description Make and change products by the rows of a table, in the background: good rows are kept, bad ones reported.
         *
         *     A product is known by its SKU, upper and lower case apart. Rows that change nothing are left alone, so the same
         *     file again does nothing. A GTIN, weight or category that is no good is left out with a warning; every other fault
         *     refuses the row. Further specifications are mapped as `spec:<name>`.
         */
        post: operations["products_start_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk-upload/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow an upload */
        get: operations["products_get_upload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk-upload/{upload_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an upload
         * @description Rows that were taken stay as they are.
         */
        post: operations["products_cancel_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk-upload/{upload_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what was wrong with an upload's rows
         * @description CSV: line, severity (refused, warning), sku, field, code, message. Cells never become formulas.
         */
        get: operations["products_download_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk-upload/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a table before uploading it
         * @description Columns, a mapping that their names suggest (or the one given), and the first rows as they would be taken.
         */
        post: operations["products_preview_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find products by how they begin
         * @description Products for sale whose title, SKU, part number or brand begins with `q`, or that have it as GTIN, by title.
         *
         *     The search service finds words anywhere, forgives typing errors and counts facets.
         */
        get: operations["products_search_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds, the newest first */
        get: operations["payments_list_refunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews, the newest first */
        get: operations["communication_list_reviews"];
        put?: never;
        /** Review a product that your company received */
        post: operations["communication_write_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{review_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an own review */
        put: operations["communication_change_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{review_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer below a review of an own product */
        post: operations["communication_reply_to_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{review_id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hide a review, or show it again */
        post: operations["communication_set_visibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product's average rating */
        get: operations["communication_read_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/to-write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that one's company received and has not reviewed, the last received first */
        get: operations["communication_list_to_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of one's kind of organisation (for the operator: of all), and what they allow */
        get: operations["users_list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's saved lists, the last changed first */
        get: operations["orders_list_saved_lists"];
        put?: never;
        /** Make a list: of lines, of an order's lines, or empty */
        post: operations["orders_create_saved_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list at today's prices and stock, with its ETag */
        get: operations["orders_read_saved_list"];
        /** Rename a list */
        put: operations["orders_rename_saved_list"];
        post?: never;
        /** Delete a list */
        delete: operations["orders_delete_saved_list"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-lists/{list_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a list's lines */
        put: operations["orders_set_saved_list_lines"];
        /** Add lines to a list: a product that it has gets more */
        post: operations["orders_add_saved_list_lines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-lists/{list_id}/lines/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a product off a list */
        delete: operations["orders_remove_saved_list_line"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find products */
        get: operations["search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was searched for, and found nothing */
        get: operations["search_analytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a result was opened */
        post: operations["search_click"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the facets of a search in full */
        get: operations["search_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/popular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that are ordered most these weeks; where few were ordered, then the newest */
        get: operations["search_popular"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the index anew, in the background */
        post: operations["search_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The index beside the products it is made from */
        get: operations["search_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Brands, categories, part numbers and titles for what is being typed */
        get: operations["search_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page must know before anyone signs in; may be ten seconds old */
        get: operations["users_get_public_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shipments sent or got, newest first */
        get: operations["logistics_list_shipments"];
        put?: never;
        /** Make a shipment of whole or part of an order */
        post: operations["logistics_create_shipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shipment with its lines */
        get: operations["logistics_read_shipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipment_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a shipment that has not left */
        post: operations["logistics_cancel_shipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipment_id}/delivery-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delivery note as PDF */
        get: operations["logistics_read_delivery_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipment_id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels as PDF, one page a package */
        get: operations["logistics_read_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipment_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what happened to a shipment; the buyer may confirm that it was delivered */
        put: operations["logistics_move_shipment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipment_id}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a shipment is and was, the newest event first */
        get: operations["logistics_track_shipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/calculate-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it costs to send products or a weight, the cheapest option first */
        post: operations["logistics_calculate_shipping_cost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's conversations, the last written in first */
        get: operations["communication_list_threads"];
        put?: never;
        /** Write to the other side about a product or an order */
        post: operations["communication_start_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{thread_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conversation */
        get: operations["communication_read_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{thread_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its messages, the newest first */
        get: operations["communication_list_messages"];
        put?: never;
        /** Answer in a conversation */
        post: operations["communication_send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{thread_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as read */
        post: operations["communication_mark_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much the caller has not read */
        get: operations["communication_count_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of one's organisation */
        get: operations["users_list_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a colleague out */
        post: operations["users_disable_colleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a colleague in again */
        post: operations["users_enable_colleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a colleague exactly these roles */
        put: operations["users_set_roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's open invitations */
        get: operations["users_list_invitations"];
        put?: never;
        /** Invite a colleague */
        post: operations["users_invite_colleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["users_withdraw_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is, and what one may do */
        get: operations["users_get_profile"];
        /** Change one's name, phone and language */
        put: operations["users_update_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/verify-business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the verification of one's business stands */
        get: operations["users_own_verification"];
        put?: never;
        /** Hand in the proof that one's business exists */
        post: operations["users_verify_business"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List warehouses
         * @description The organisation's own, the first to take from first.
         */
        get: operations["products_list_warehouses"];
        put?: never;
        /** Open a warehouse */
        post: operations["products_open_warehouse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouses/{warehouse_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a warehouse
         * @description A warehouse that is taken out of use must be empty.
         */
        put: operations["products_change_warehouse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graphql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads that cross services, in GraphQL
         * @description One query of at most 10,000 bytes, 8 levels, 30 aliases and 10,000 values. There are no mutations.
         */
        post: operations["graphql_query_graphql"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcceptedOutput
         * @description The same for everyone: nothing tells whether there is such an account.
         */
        AcceptedOutput: {
            /**
             * Status
             * @constant
             */
            status: "check_your_mail";
        };
        /** AcceptInvitationInput */
        AcceptInvitationInput: {
            /**
             * Language
             * @description Default: the invitation's.
             */
            language?: ("en" | "de") | null;
            /** Name */
            name: string;
            /**
             * Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            password: string;
            /**
             * Token
             * @description The token of the link in the mail.
             */
            token: string;
        };
        /**
         * AddressInput
         * @description A postal address; `country` is ISO 3166-1 alpha-2.
         */
        AddressInput: {
            /**
             * City
             * @example Hamburg
             */
            city: string;
            /**
             * Country
             * @example DE
             */
            country: string;
            /**
             * Line1
             * @example Hafenstr. 12
             */
            line1: string;
            /** Line2 */
            line2?: string | null;
            /**
             * Postal Code
             * @example 20457
             */
            postal_code: string;
            /** Region */
            region?: string | null;
        };
        /**
         * AddressOutput
         * @description A postal address; `country` is ISO 3166-1 alpha-2.
         */
        AddressOutput: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Line1 */
            line1: string;
            /** Line2 */
            line2: string | null;
            /** Postal Code */
            postal_code: string;
            /** Region */
            region: string | null;
        };
        /**
         * AgeingBuckets
         * @description What is owed by how long it is overdue, in days. All buckets add up to what is used.
         */
        AgeingBuckets: {
            days_1_to_30: components["schemas"]["MoneyModel"];
            days_31_to_60: components["schemas"]["MoneyModel"];
            days_61_to_90: components["schemas"]["MoneyModel"];
            days_over_90: components["schemas"]["MoneyModel"];
            not_due: components["schemas"]["MoneyModel"];
            not_invoiced: components["schemas"]["MoneyModel"];
        };
        /**
         * AllocateInput
         * @description The payment, or its invoice, that an unallocated receipt was meant for.
         */
        AllocateInput: {
            /** Invoice Id */
            invoice_id?: string | null;
            /**
             * Payment Id
             * Format: uuid
             */
            payment_id: string;
        };
        /**
         * AnalyticsOutput
         * @description What was searched for. `click_through` is clicks by searches, null where there was none.
         */
        AnalyticsOutput: {
            /** Click Through */
            click_through: string | null;
            /** Clicks */
            clicks: number;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /** Found Nothing */
            found_nothing: number;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Most Found Nothing */
            most_found_nothing: components["schemas"]["QueryCount"][];
            /** Most Searched */
            most_searched: components["schemas"]["QueryCount"][];
            /** Searches */
            searches: number;
        };
        /**
         * AnnouncementInput
         * @description Something that the operator tells people, organisations, or all organisations of a kind.
         */
        AnnouncementInput: {
            audience: components["schemas"]["AudienceInput"];
            /**
             * Text
             * @example Tradepost is read-only on Sunday from 02:00 to 02:30 UTC.
             */
            text: string;
            /**
             * Title
             * @example Maintenance on Sunday
             */
            title: string;
        };
        /** AnnouncementOutput */
        AnnouncementOutput: {
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
        };
        /** Attachment */
        Attachment: {
            /** Content Type */
            content_type: string;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** File Name */
            file_name: string;
            /** Size Bytes */
            size_bytes: number;
        };
        /** AttributeCount */
        AttributeCount: {
            /** Name */
            name: string;
            /** Values */
            values: components["schemas"]["ValueCount"][];
        };
        /** AudienceInput */
        AudienceInput: {
            /** Kinds */
            kinds?: ("manufacturer" | "retailer" | "operator")[];
            /** Organisation Ids */
            organisation_ids?: string[];
            /** User Ids */
            user_ids?: string[];
        };
        /**
         * AuditEntryOutput
         * @description Who did what. `user_id` is null for the platform itself.
         */
        AuditEntryOutput: {
            /** Action */
            action: string;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Organisation Id */
            organisation_id: string | null;
            /** Request Id */
            request_id: string | null;
            /** Service */
            service: string;
            /** Subject Id */
            subject_id: string;
            /** Subject Type */
            subject_type: string;
            /** User Id */
            user_id: string | null;
        };
        /**
         * BankDetails
         * @description Where to transfer the money; put each payment's `reference` on its own transfer.
         */
        BankDetails: {
            /** Account Holder */
            account_holder: string;
            /** Bic */
            bic: string;
            /** Iban */
            iban: string;
        };
        /**
         * BasketInput
         * @description Lines and where they go: an address, or the id of one in the company's address book.
         */
        BasketInput: {
            delivery_address?: components["schemas"]["AddressInput"] | null;
            /** Delivery Address Id */
            delivery_address_id?: string | null;
            /** Lines */
            lines: components["schemas"]["LineInput"][];
            /** Shipping */
            shipping?: components["schemas"]["ShippingChoice"][];
        };
        /** Body_products_preview_upload */
        Body_products_preview_upload: {
            /**
             * File
             * @description CSV, gzipped CSV or XLSX of up to 2 MB.
             */
            file: string;
            /**
             * Mapping
             * @description JSON: field -> column name, or {column, default} or {constant}; without it names decide.
             * @example {"sku": "id", "title": "title", "gtins": "eans", "price_minor": "price_minor"}
             */
            mapping?: string | null;
            /**
             * Options
             * @description JSON of UploadOptions.
             * @example {"currency": "USD", "status": "active"}
             */
            options?: string | null;
        };
        /** Body_products_start_upload */
        Body_products_start_upload: {
            /**
             * Document Id
             * @description A document of purpose import, instead of a file.
             */
            document_id?: string | null;
            /**
             * File
             * @description CSV, gzipped CSV or XLSX of up to 2 MB; larger ones go through documents.
             */
            file?: string | null;
            /**
             * Mapping
             * @description JSON: field -> column name, or {column, default} or {constant}; without it names decide.
             * @example {"sku": "id", "title": "title", "gtins": "eans", "price_minor": "price_minor"}
             */
            mapping?: string | null;
            /**
             * Options
             * @description JSON of UploadOptions.
             * @example {"currency": "USD", "status": "active"}
             */
            options?: string | null;
        };
        /**
         * CancelInput
         * @description Why the order is cancelled.
         */
        CancelInput: {
            /**
             * Reason
             * @example Ordered twice by mistake
             */
            reason: string;
        };
        /** CategoriesOutput */
        CategoriesOutput: {
            /** Items */
            items: components["schemas"]["CategoryOutput"][];
        };
        /**
         * CategoryCount
         * @description `path` has the names from the root to the category.
         */
        CategoryCount: {
            /** Count */
            count: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Path */
            path: string[];
        };
        /**
         * CategoryInput
         * @description A category below `parent_id`, or a root. Siblings are ordered by position, then name.
         */
        CategoryInput: {
            /**
             * Name
             * @example Office supplies
             */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
            /**
             * Position
             * @default 0
             */
            position?: number;
        };
        /**
         * CategoryOutput
         * @description A node of the tree; `path` has the names from the root to itself. Lists come in the order of the tree.
         */
        CategoryOutput: {
            /** Depth */
            depth: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /** Path */
            path: string[];
            /** Position */
            position: number;
            /** Slug */
            slug: string;
            /** Version */
            version: number;
        };
        /** CertificationInput */
        CertificationInput: {
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /**
             * Issuer
             * @example TÜV Rheinland
             */
            issuer: string;
            /**
             * Title
             * @example ISO 9001:2015
             */
            title: string;
            /** Valid Until */
            valid_until?: string | null;
        };
        /**
         * CertificationOutput
         * @description A certificate that a seller shows. `state`: whether the operator accepted its document.
         */
        CertificationOutput: {
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issuer */
            issuer: string;
            /**
             * State
             * @enum {string}
             */
            state: "claimed" | "accepted" | "refused";
            /** Title */
            title: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /** ChannelChoice */
        ChannelChoice: {
            /** Email */
            email?: boolean | null;
            /** Push */
            push?: boolean | null;
            /** Sms */
            sms?: boolean | null;
        };
        /**
         * CheckedRowOutput
         * @description A row, what it names and what is wrong with it.
         *
         *     `row` is its line in the text, or its place in `rows`, from 1. `quantity` is that of all rows merged into it, null
         *     where it is malformed or the product is not known.
         */
        CheckedRowOutput: {
            /** Candidates */
            candidates: components["schemas"]["OfferOutput"][];
            /** Code */
            code: string;
            /** Merged Into */
            merged_into: number | null;
            /** Message */
            message: string;
            /** Nearest Quantities */
            nearest_quantities: number[];
            net: components["schemas"]["MoneyModel"] | null;
            next_tier: components["schemas"]["NextTierOutput"] | null;
            product: components["schemas"]["OfferOutput"] | null;
            /** Quantity */
            quantity: number | null;
            /** Quantity Text */
            quantity_text: string;
            /** Row */
            row: number;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "unknown" | "ambiguous" | "not_orderable" | "below_moq" | "not_a_multiple" | "out_of_stock" | "quantity_malformed" | "quantity_out_of_range" | "merged";
            unit_price: components["schemas"]["MoneyModel"] | null;
        };
        /**
         * CheckLinesInput
         * @description Rows, or a text of them: a line each, `code`, `quantity` and perhaps `seller` parted by tab, `;` or `,`.
         *
         *     A header may name the columns (sku, mpn, gtin, code; quantity, qty; seller).
         */
        CheckLinesInput: {
            /** Rows */
            rows?: components["schemas"]["RowInput"][] | null;
            /**
             * Text
             * @example MUG-01	24
             *     PLT-02	12
             */
            text?: string | null;
        };
        /**
         * CheckLinesOutput
         * @description Every row in order, and the lines that can be ordered as they are. Merged rows count as ok.
         */
        CheckLinesOutput: {
            /** Lines */
            lines: components["schemas"]["WantedLineOutput"][];
            /** Rows */
            rows: components["schemas"]["CheckedRowOutput"][];
            /** Rows Failed */
            rows_failed: number;
            /** Rows Ok */
            rows_ok: number;
        };
        /**
         * ClickInput
         * @description The text whose result was opened.
         */
        ClickInput: {
            /**
             * Q
             * @example hp toner
             */
            q: string;
        };
        /** ColleagueOutput */
        ColleagueOutput: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Email Confirmed */
            email_confirmed: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Last Login At */
            last_login_at: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Roles */
            roles: string[];
        };
        /**
         * CommissionOutput
         * @description The commission of a document; what a credit note takes back is negative. `rate` is the order's.
         */
        CommissionOutput: {
            amount: components["schemas"]["MoneyModel"];
            base: components["schemas"]["MoneyModel"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** Document Label */
            document_label: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Invoice Id
             * Format: uuid
             */
            invoice_id: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Rate */
            rate: string;
            /** Reverse Charge */
            reverse_charge: boolean;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            vat: components["schemas"]["MoneyModel"];
            /** Vat Rate */
            vat_rate: string;
        };
        /**
         * CommissionRuleInput
         * @description A new rate from `valid_from` (now where none is given; never in the past), for one seller or for all.
         * @example {
         *       "rate": "0.08"
         *     }
         */
        CommissionRuleInput: {
            /**
             * Rate
             * @example 0.08
             */
            rate: number | string;
            /** Seller Id */
            seller_id?: string | null;
            /** Valid From */
            valid_from?: string | null;
        };
        /** CommissionRuleOutput */
        CommissionRuleOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Rate */
            rate: string;
            /** Seller Id */
            seller_id: string | null;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
        };
        /** Comparison */
        Comparison: {
            before: components["schemas"]["OverviewFigures"];
            /**
             * Net Change Percent
             * @example 12.50
             */
            net_change_percent: string | null;
            now: components["schemas"]["OverviewFigures"];
        };
        /**
         * ConsumerDeadLettersOutput
         * @description `retrying` are those that are still tried by themselves; `oldest_since` is null where none is dead.
         */
        ConsumerDeadLettersOutput: {
            /** Consumer */
            consumer: string;
            /** Dead */
            dead: number;
            /** Oldest Since */
            oldest_since: string | null;
            /** Retrying */
            retrying: number;
        };
        /**
         * CostInput
         * @description What is to be sent (products, or a weight and its origin) and where to (an own address, or a country).
         */
        CostInput: {
            /**
             * Address Id
             * @description An address of your organisation's book.
             */
            address_id?: string | null;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
            destination?: components["schemas"]["DestinationInput"] | null;
            /** Lines */
            lines?: components["schemas"]["CostLineInput"][] | null;
            /**
             * Origin Country
             * @description With `weight_g`; your own country where absent.
             */
            origin_country?: string | null;
            /** Weight G */
            weight_g?: number | null;
        };
        /** CostLineInput */
        CostLineInput: {
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Quantity
             * @example 24
             */
            quantity: number;
        };
        /** CostOutput */
        CostOutput: {
            /** Parcels */
            parcels: components["schemas"]["ParcelCostOutput"][];
        };
        /**
         * CreditAccountOutput
         * @description What a buyer may owe. `available` is zero while the account is on hold.
         */
        CreditAccountOutput: {
            available: components["schemas"]["MoneyModel"];
            limit: components["schemas"]["MoneyModel"];
            /** On Hold */
            on_hold: boolean;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string | null;
            /** Terms Days */
            terms_days: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            used: components["schemas"]["MoneyModel"];
            /** Version */
            version: number;
        };
        /**
         * CreditInput
         * @description A buyer's credit in the limit's currency. An existing account in it is changed, otherwise one is opened.
         * @example {
         *       "limit": {
         *         "amount": "5000.00",
         *         "currency": "EUR"
         *       },
         *       "on_hold": false,
         *       "terms_days": 30
         *     }
         */
        CreditInput: {
            limit: components["schemas"]["LimitMoney"];
            /**
             * On Hold
             * @default false
             */
            on_hold?: boolean;
            /** Terms Days */
            terms_days: number;
        };
        /**
         * CreditOutput
         * @description The caller's credit, one account for each currency; empty where none was set up.
         */
        CreditOutput: {
            /** Accounts */
            accounts: components["schemas"]["CreditStatement"][];
        };
        /**
         * CreditStatement
         * @description A credit account with its ageing and the open invoices, the first due first, at most 200.
         */
        CreditStatement: {
            account: components["schemas"]["CreditAccountOutput"];
            ageing: components["schemas"]["AgeingBuckets"];
            /** Open Items */
            open_items: components["schemas"]["OpenItem"][];
        };
        /**
         * CurrencyOutput
         * @description `decimals` are those of an amount that is paid; unit prices may have six.
         */
        CurrencyOutput: {
            /**
             * Code
             * @example EUR
             */
            code: string;
            /**
             * Decimals
             * @example 2
             */
            decimals: number;
        };
        /**
         * CurrentSessionOutput
         * @description Who is signed in, and until when its access is good; the tokens themselves are in cookies.
         */
        CurrentSessionOutput: {
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /** Permissions */
            permissions: string[];
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Verified */
            verified: boolean;
        };
        /**
         * CustomerContact
         * @description How a company is reached by its own profile; null where it did not say.
         */
        CustomerContact: {
            /** Email */
            email: string | null;
            /** Phone */
            phone: string | null;
            /** Website */
            website: string | null;
        };
        /**
         * CustomerOutput
         * @description Who bought of a seller. `open_orders` are neither delivered nor cancelled nor refused.
         *
         *     Customers of imported history are known by name and `customer_reference` alone: the rest is null.
         */
        CustomerOutput: {
            address: components["schemas"]["AddressOutput"] | null;
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            contact: components["schemas"]["CustomerContact"] | null;
            /** Country */
            country: string | null;
            /** Customer Reference */
            customer_reference: string | null;
            /**
             * First Order At
             * Format: date-time
             */
            first_order_at: string;
            /** Historical */
            historical: boolean;
            /** Language */
            language: string | null;
            /**
             * Last Order At
             * Format: date-time
             */
            last_order_at: string;
            /** Name */
            name: string;
            /** Open Orders */
            open_orders: number;
            /** Orders */
            orders: number;
            /** Suspended */
            suspended: boolean | null;
            /** Totals */
            totals: components["schemas"]["CustomerTotal"][];
            /** Vat Id */
            vat_id: string | null;
            /** Verified */
            verified: boolean | null;
        };
        /** CustomerRow */
        CustomerRow: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            customer: components["schemas"]["PartyName"];
            gross_sales: components["schemas"]["MoneyModel"];
            /** Last Order On */
            last_order_on: string | null;
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            previous: components["schemas"]["Figures"] | null;
            /** Rank */
            rank: number;
            refunds: components["schemas"]["MoneyModel"];
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /** CustomersOutput */
        CustomersOutput: {
            /** Currency */
            currency: string;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Items */
            items: components["schemas"]["CustomerRow"][];
            /** Other Currencies */
            other_currencies: string[];
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * Timezone
             * @example UTC
             */
            timezone: string;
        };
        /**
         * CustomerTotal
         * @description Purchases in one currency as ordered: without cancelled and refused orders; refunds are not taken off.
         */
        CustomerTotal: {
            /** Currency */
            currency: string;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            total: components["schemas"]["MoneyModel"];
        };
        /** DeadLetterCountsOutput */
        DeadLetterCountsOutput: {
            /** Consumers */
            consumers: components["schemas"]["ConsumerDeadLettersOutput"][];
            /** Dead */
            dead: number;
            /** Retrying */
            retrying: number;
        };
        /**
         * DeadLetterDetailOutput
         * @description `payload` is the event as it was published; secrets and personal data are `[hidden]`. `trace`: request id.
         */
        DeadLetterDetailOutput: {
            /** Attempts */
            attempts: number;
            /**
             * Consumer
             * @example payments
             */
            consumer: string;
            /** Error */
            error: string | null;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Key */
            key: string;
            /**
             * Name
             * @example order.shipped
             */
            name: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Trace */
            trace: string | null;
            /** Version */
            version: number;
        };
        /**
         * DeadLetterOutput
         * @description An event that a consumer could not handle. `since` says when it was given up; `error` names no addresses.
         */
        DeadLetterOutput: {
            /** Attempts */
            attempts: number;
            /**
             * Consumer
             * @example payments
             */
            consumer: string;
            /** Error */
            error: string | null;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Key */
            key: string;
            /**
             * Name
             * @example order.shipped
             */
            name: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Version */
            version: number;
        };
        /**
         * DecisionInput
         * @description A rejection needs a reason, which the applicant reads.
         */
        DecisionInput: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "approve" | "reject";
            /** Reason */
            reason?: string | null;
        };
        /**
         * DeliveryAddressInput
         * @description An entry of the address book. The first one is the default whatever it says.
         */
        DeliveryAddressInput: {
            address: components["schemas"]["AddressInput"];
            /**
             * Is Default
             * @default false
             */
            is_default?: boolean;
            /**
             * Label
             * @example Warehouse north
             */
            label: string;
            /**
             * Phone
             * @example +49 40 1234567
             */
            phone?: string | null;
            /**
             * Recipient
             * @example Goods in, gate 3
             */
            recipient?: string | null;
        };
        /**
         * DeliveryAddressOutput
         * @description `version` in quotes is the ETag that If-Match takes.
         */
        DeliveryAddressOutput: {
            address: components["schemas"]["AddressOutput"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Label */
            label: string;
            /** Phone */
            phone: string | null;
            /** Recipient */
            recipient: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** DestinationInput */
        DestinationInput: {
            /**
             * Country
             * @example DE
             */
            country: string;
            /**
             * Postal Code
             * @default
             * @example 1010
             */
            postal_code?: string;
        };
        /** DocumentOutput */
        DocumentOutput: {
            /** Content Type */
            content_type: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires On */
            expires_on: string | null;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "business_verification" | "certificate" | "product_image" | "message_attachment" | "import" | "generated";
            /** Quarantine Reason */
            quarantine_reason: string | null;
            /**
             * Review
             * @enum {string}
             */
            review: "none" | "pending" | "accepted" | "refused";
            /** Review Reason */
            review_reason: string | null;
            /** Sha256 */
            sha256: string | null;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Status
             * @enum {string}
             */
            status: "awaiting_upload" | "ready" | "quarantined" | "deleted";
        };
        /**
         * DocumentWithLink
         * @description `download_url` is good for five minutes; null while the document is not ready.
         */
        DocumentWithLink: {
            /** Content Type */
            content_type: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Download Url */
            download_url: string | null;
            /** Expires On */
            expires_on: string | null;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "business_verification" | "certificate" | "product_image" | "message_attachment" | "import" | "generated";
            /** Quarantine Reason */
            quarantine_reason: string | null;
            /**
             * Review
             * @enum {string}
             */
            review: "none" | "pending" | "accepted" | "refused";
            /** Review Reason */
            review_reason: string | null;
            /** Sha256 */
            sha256: string | null;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Status
             * @enum {string}
             */
            status: "awaiting_upload" | "ready" | "quarantined" | "deleted";
        };
        /** EmailInput */
        EmailInput: {
            /**
             * Email
             * @example anna@shop.example
             */
            email: string;
        };
        /**
         * FacetsOutput
         * @description Counts of what was found; each facet is counted without its own filter. `price_ranges` is null where hidden.
         */
        FacetsOutput: {
            /** Attributes */
            attributes: components["schemas"]["AttributeCount"][];
            /** Brands */
            brands: components["schemas"]["ValueCount"][];
            /** Categories */
            categories: components["schemas"]["CategoryCount"][];
            /** In Stock */
            in_stock: components["schemas"]["StockCount"][];
            /** Price Ranges */
            price_ranges: components["schemas"]["PriceCount"][] | null;
            /** Sellers */
            sellers: components["schemas"]["SellerCount"][];
        };
        /** FacetsPage */
        FacetsPage: {
            facets: components["schemas"]["FacetsOutput"];
            /** Prices Hidden */
            prices_hidden: boolean;
            /** Took Ms */
            took_ms: number;
            /** Total */
            total: number;
        };
        /** FactorCodeInput */
        FactorCodeInput: {
            /**
             * Code
             * @example 492039
             */
            code: string;
        };
        /**
         * FaultModel
         * @description One thing wrong with the input.
         */
        FaultModel: {
            /**
             * Code
             * @example greater_than
             */
            code: string;
            /**
             * Message
             * @example Input should be greater than 0
             */
            message: string;
            /**
             * Pointer
             * @example #/lines/0/quantity
             */
            pointer: string;
        };
        /**
         * Figures
         * @description Amounts are without tax; those taken back are negative. net = gross + cancellations + adjustments + refunds.
         */
        Figures: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            gross_sales: components["schemas"]["MoneyModel"];
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            refunds: components["schemas"]["MoneyModel"];
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /**
         * GraphQLAnswer
         * @description `data` is null where nothing was carried out. Each error has a stable `code` in its `extensions`.
         */
        GraphQLAnswer: {
            /** Data */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Errors
             * @default []
             * @example [
             *       {
             *         "extensions": {
             *           "code": "x.y"
             *         },
             *         "message": "There is no such thing.",
             *         "path": [
             *           "order"
             *         ]
             *       }
             *     ]
             */
            errors?: {
                [key: string]: unknown;
            }[];
            /**
             * Extensions
             * @example {
             *       "request_id": "0198c5a0-0000-7000-8000-000000000001"
             *     }
             */
            extensions: {
                [key: string]: unknown;
            };
        };
        /**
         * GraphQLRequest
         * @description One query. `extensions` are accepted and not read.
         */
        GraphQLRequest: {
            /** Extensions */
            extensions?: {
                [key: string]: unknown;
            } | null;
            /** Operationname */
            operationName?: string | null;
            /**
             * Query
             * @example { me { organisation { name } } orders(first: 5) { items { number total { amount currency } } } }
             */
            query: string;
            /** Variables */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * HealthOutput
         * @description `state` is that of the worst part. Parts: database, events, worker, valkey, objects, disk, search, mail.
         */
        HealthOutput: {
            /**
             * Checked At
             * Format: date-time
             */
            checked_at: string;
            /** Parts */
            parts: components["schemas"]["PartHealthOutput"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "degraded" | "down";
            /** Version */
            version: string;
        };
        /**
         * HighlightOutput
         * @description Plain text, to be escaped, and the character ranges in it that matched.
         */
        HighlightOutput: {
            /**
             * Field
             * @example title
             */
            field: string;
            /**
             * Ranges
             * @example [
             *       [
             *         7,
             *         12
             *       ]
             *     ]
             */
            ranges: [
                number,
                number
            ][];
            /**
             * Text
             * @example HP 80A toner cartridge
             */
            text: string;
        };
        /**
         * HistoryEntryOutput
         * @description A step of an order, or a note about it (`from_status` = `to_status`).
         */
        HistoryEntryOutput: {
            /**
             * By
             * @enum {string}
             */
            by: "buyer" | "seller" | "operator" | "platform";
            /** From Status */
            from_status: ("placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused") | null;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Position */
            position: number;
            /** Reason */
            reason: string | null;
            /**
             * To Status
             * @enum {string}
             */
            to_status: "placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused";
            /** User Id */
            user_id: string | null;
        };
        /**
         * HistoryOutput
         * @description Every step of an order, the first one first.
         */
        HistoryOutput: {
            /** Items */
            items: components["schemas"]["HistoryEntryOutput"][];
        };
        /**
         * HitOutput
         * @description A product that was found. Prices are null where they are hidden.
         */
        HitOutput: {
            /** Brand */
            brand: string | null;
            /** Category Id */
            category_id: string | null;
            /** Highlights */
            highlights: components["schemas"]["HighlightOutput"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Id */
            image_id: string | null;
            /** In Stock */
            in_stock: boolean;
            /** @description Unit price of the best tier. */
            lowest_price: components["schemas"]["MoneyModel"] | null;
            /** Moq */
            moq: number;
            /** Mpn */
            mpn: string | null;
            /** @description Unit price of the first tier. */
            price: components["schemas"]["MoneyModel"] | null;
            /**
             * Rating
             * @example 4.50
             */
            rating: string | null;
            /** Rating Count */
            rating_count: number;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Sku */
            sku: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * ImagesInput
         * @description Documents of purpose product_image, in the order in which they are shown.
         */
        ImagesInput: {
            /** Image Ids */
            image_ids: string[];
        };
        /**
         * ImportOutput
         * @description A run of the history import. `reasons` counts the reported lines by their code.
         */
        ImportOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Error */
            error: string | null;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lines Imported */
            lines_imported: number;
            /** Lines Read */
            lines_read: number;
            /** Lines Reported */
            lines_reported: number;
            /** Orders Imported */
            orders_imported: number;
            /** Reasons */
            reasons: {
                [key: string]: number;
            };
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Started At */
            started_at: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /** Total Lines */
            total_lines: number | null;
        };
        /** InvitationInput */
        InvitationInput: {
            /**
             * Email
             * @example anna@shop.example
             */
            email: string;
            /**
             * Language
             * @default en
             * @enum {string}
             */
            language?: "en" | "de";
            /** Roles */
            roles: string[];
        };
        /** InvitationOutput */
        InvitationOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Invited By
             * Format: uuid
             */
            invited_by: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Roles */
            roles: string[];
        };
        /** InvoiceLineOutput */
        InvoiceLineOutput: {
            /** Credited Quantity */
            credited_quantity: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "goods" | "shipping" | "credit";
            net: components["schemas"]["MoneyModel"];
            /** Order Line Id */
            order_line_id: string | null;
            /** Position */
            position: number;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string | null;
            tax: components["schemas"]["MoneyModel"];
            /** Tax Rate */
            tax_rate: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string | null;
            /** Unit Price */
            unit_price: string;
        };
        /**
         * InvoiceOutput
         * @description The whole document.
         */
        InvoiceOutput: {
            buyer: components["schemas"]["tradepost__services__payments__schemas__invoices__PartyOutput"];
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Buyer Name */
            buyer_name: string;
            credited: components["schemas"]["MoneyModel"];
            /** Credited Invoice Id */
            credited_invoice_id: string | null;
            /**
             * Delivered On
             * Format: date
             */
            delivered_on: string;
            delivery_address: components["schemas"]["AddressOutput"];
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invoice" | "credit_note";
            /**
             * Label
             * @example INV-000017
             */
            label: string;
            /** Lines */
            lines: components["schemas"]["InvoiceLineOutput"][];
            net: components["schemas"]["MoneyModel"];
            /** Number */
            number: number;
            open: components["schemas"]["MoneyModel"];
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Order Number */
            order_number: string;
            paid: components["schemas"]["MoneyModel"];
            /** Payment Id */
            payment_id: string | null;
            /**
             * Payment Method
             * @enum {string}
             */
            payment_method: "on_account" | "bank_transfer";
            /** Payment Reference */
            payment_reference: string | null;
            /** Po Number */
            po_number: string | null;
            /** Reason */
            reason: string | null;
            /** Reverse Charge */
            reverse_charge: boolean;
            seller: components["schemas"]["tradepost__services__payments__schemas__invoices__PartyOutput"];
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Series */
            series: string;
            /** Shipment Id */
            shipment_id: string | null;
            tax: components["schemas"]["MoneyModel"];
            total: components["schemas"]["MoneyModel"];
        };
        /**
         * InvoiceSummary
         * @description An invoice or credit note; amounts of credit notes are positive. `open` is what is still to be paid.
         */
        InvoiceSummary: {
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Buyer Name */
            buyer_name: string;
            credited: components["schemas"]["MoneyModel"];
            /** Credited Invoice Id */
            credited_invoice_id: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invoice" | "credit_note";
            /**
             * Label
             * @example INV-000017
             */
            label: string;
            net: components["schemas"]["MoneyModel"];
            /** Number */
            number: number;
            open: components["schemas"]["MoneyModel"];
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Order Number */
            order_number: string;
            paid: components["schemas"]["MoneyModel"];
            /** Payment Id */
            payment_id: string | null;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Series */
            series: string;
            /** Shipment Id */
            shipment_id: string | null;
            tax: components["schemas"]["MoneyModel"];
            total: components["schemas"]["MoneyModel"];
        };
        /**
         * JobCountsOutput
         * @description Jobs that succeeded are deleted at once, so they are hardly ever counted.
         */
        JobCountsOutput: {
            /** Tasks */
            tasks: components["schemas"]["TaskCountsOutput"][];
            total: components["schemas"]["JobStatusCountsOutput"];
        };
        /**
         * JobOutput
         * @description A background job. `arguments` are without secrets and personal data; `error` is how it failed last.
         *
         *     `queued_at` is when it was made, `changed_at` when it last changed its status, `scheduled_at` the time before which
         *     it does not begin, `worker_seen_at` the last sign of life of the worker that has it.
         */
        JobOutput: {
            /** Arguments */
            arguments: {
                [key: string]: unknown;
            };
            /** Attempts */
            attempts: number;
            /** Changed At */
            changed_at: string | null;
            /** Error */
            error: string | null;
            /** Failed At */
            failed_at: string | null;
            /** Id */
            id: number;
            /** Lock */
            lock: string | null;
            /** Priority */
            priority: number;
            /** Queue */
            queue: string;
            /** Queued At */
            queued_at: string | null;
            /** Scheduled At */
            scheduled_at: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "todo" | "doing" | "failed" | "cancelled" | "aborted" | "succeeded";
            /**
             * Task
             * @example notifications.deliver
             */
            task: string;
            /** Worker Seen At */
            worker_seen_at: string | null;
        };
        /** JobStatusCountsOutput */
        JobStatusCountsOutput: {
            /** Aborted */
            aborted: number;
            /** Cancelled */
            cancelled: number;
            /** Doing */
            doing: number;
            /** Failed */
            failed: number;
            /** Succeeded */
            succeeded: number;
            /** Todo */
            todo: number;
        };
        /**
         * JudgedLineOutput
         * @description A line at today's price. `sku` and `title` are the last ones known.
         */
        JudgedLineOutput: {
            /** Message */
            message: string;
            /** Nearest Quantities */
            nearest_quantities: number[];
            net: components["schemas"]["MoneyModel"] | null;
            next_tier: components["schemas"]["NextTierOutput"] | null;
            product: components["schemas"]["OfferOutput"] | null;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "unknown" | "ambiguous" | "not_orderable" | "below_moq" | "not_a_multiple" | "out_of_stock" | "quantity_malformed" | "quantity_out_of_range" | "merged";
            /** Title */
            title: string;
            unit_price: components["schemas"]["MoneyModel"] | null;
        };
        /**
         * LedgerAccountOutput
         * @description An account. `balance` counts from its normal side: what is owned of assets, what is owed or earned of others.
         */
        LedgerAccountOutput: {
            balance: components["schemas"]["MoneyModel"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @example payable
             */
            kind: string;
            /**
             * Normal Side
             * @enum {string}
             */
            normal_side: "debit" | "credit";
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string | null;
        };
        /**
         * LedgerEntryOutput
         * @description An entry; one of `debit` and `credit` is null. `change` is what it does to the account's balance.
         */
        LedgerEntryOutput: {
            change: components["schemas"]["MoneyModel"];
            credit: components["schemas"]["MoneyModel"] | null;
            debit: components["schemas"]["MoneyModel"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @example invoice
             */
            kind: string;
            /**
             * Memo
             * @example INV-000017
             */
            memo: string;
            /** Order Id */
            order_id: string | null;
            /**
             * Posted At
             * Format: date-time
             */
            posted_at: string;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /**
             * Transaction Id
             * Format: uuid
             */
            transaction_id: string;
        };
        /**
         * LimitMoney
         * @description An amount of zero or more, no finer than the currency's minor unit.
         */
        LimitMoney: {
            /**
             * Amount
             * @example 12.50
             */
            amount: string;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
        };
        /**
         * LineInput
         * @description So many units of a product. Prices are the platform's alone: there is no field for them.
         */
        LineInput: {
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Quantity
             * @example 24
             */
            quantity: number;
        };
        /**
         * LineOutput
         * @description A line. `net` = quantity x unit price, rounded once; `tax_rate` is a fraction.
         */
        LineOutput: {
            /** Delivered Quantity */
            delivered_quantity: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "goods" | "charge" | "adjustment";
            net: components["schemas"]["MoneyModel"];
            /** Position */
            position: number;
            /** Product Id */
            product_id: string | null;
            /** Quantity */
            quantity: number;
            /** Shipped Quantity */
            shipped_quantity: number;
            /** Sku */
            sku: string;
            tax: components["schemas"]["MoneyModel"];
            /** Tax Rate */
            tax_rate: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            unit_price: components["schemas"]["MoneyModel"];
        };
        /**
         * LinesInput
         * @description The lines that the list should have, in their order.
         */
        LinesInput: {
            /** Lines */
            lines: components["schemas"]["LineInput"][];
        };
        /**
         * LoginInput
         * @description `code`: of the authenticator, or a recovery code, where the account has a second factor.
         */
        LoginInput: {
            /** Code */
            code?: string | null;
            /**
             * Email
             * @example anna@shop.example
             */
            email: string;
            /**
             * Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            password: string;
        };
        /**
         * MemberOutput
         * @description A person with the organisation it belongs to.
         */
        MemberOutput: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Email Confirmed */
            email_confirmed: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Last Login At */
            last_login_at: string | null;
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /** Organisation Suspended */
            organisation_suspended: boolean;
            /** Phone */
            phone: string | null;
            /** Roles */
            roles: string[];
        };
        /**
         * MessageInput
         * @description Plain text; clients show it as text.
         */
        MessageInput: {
            /** Attachment Ids */
            attachment_ids?: string[];
            /**
             * Text
             * @example Do you have 200 more by Friday?
             */
            text: string;
        };
        /** MessageOutput */
        MessageOutput: {
            /** Attachments */
            attachments: components["schemas"]["Attachment"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Text */
            text: string;
            /**
             * Thread Id
             * Format: uuid
             */
            thread_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * MoneyModel
         * @description An amount in a currency; the amount is a decimal string.
         */
        MoneyModel: {
            /**
             * Amount
             * @example 12.50
             */
            amount: string;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
        };
        /**
         * MoreLinesInput
         * @description Lines to be added: a product that the list has gets more.
         */
        MoreLinesInput: {
            /** Lines */
            lines: components["schemas"]["LineInput"][];
        };
        /**
         * MovementOutput
         * @description A change of what is on hand; all of a product's movements in a warehouse add up to it.
         */
        MovementOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
            /** Note */
            note: string | null;
            /** On Hand After */
            on_hand_after: number;
            /** Quantity */
            quantity: number;
            /** Reason */
            reason: string;
            /** Reference Id */
            reference_id: string | null;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Warehouse Id
             * Format: uuid
             */
            warehouse_id: string;
        };
        /**
         * NameInput
         * @description The list's new name.
         */
        NameInput: {
            /**
             * Name
             * @example Weekly order
             */
            name: string;
        };
        /**
         * NextTierOutput
         * @description The next better price: `more` units more and all of them cost `unit_price`.
         */
        NextTierOutput: {
            /** Min Quantity */
            min_quantity: number;
            /** More */
            more: number;
            unit_price: components["schemas"]["MoneyModel"];
        };
        /**
         * NotificationOutput
         * @description `link` is a path of the web application.
         */
        NotificationOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Link */
            link: string | null;
            /** Read At */
            read_at: string | null;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Topic */
            topic: string;
        };
        /**
         * OfferOutput
         * @description A product for sale as somebody who orders it needs it. `image_id`: see GET /documents/{id}/picture.
         */
        OfferOutput: {
            /** Available */
            available: number;
            /** Case Size */
            case_size: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Id */
            image_id: string | null;
            /** Lead Time Days */
            lead_time_days: number;
            /** Moq */
            moq: number;
            /** Mpn */
            mpn: string | null;
            /** Quantity Multiple */
            quantity_multiple: number;
            seller: components["schemas"]["tradepost__services__orders__schemas__orders__PartyOutput"];
            /** Sku */
            sku: string;
            /** Tiers */
            tiers: components["schemas"]["OfferTierOutput"][];
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * OfferTierOutput
         * @description From `min_quantity` units on, one unit costs `unit_price`.
         */
        OfferTierOutput: {
            /** Min Quantity */
            min_quantity: number;
            unit_price: components["schemas"]["MoneyModel"];
        };
        /**
         * OpenItem
         * @description An invoice on account that is not paid in full.
         */
        OpenItem: {
            /** Days Overdue */
            days_overdue: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Invoice Id
             * Format: uuid
             */
            invoice_id: string;
            /** Label */
            label: string;
            open: components["schemas"]["MoneyModel"];
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Order Number */
            order_number: string;
            /** Seller Name */
            seller_name: string;
        };
        /**
         * OperatorCompanyInput
         * @description The operator's company. `vat_rate` is what its fees bear at home, a fraction.
         */
        OperatorCompanyInput: {
            address: components["schemas"]["AddressInput"];
            /**
             * Bic
             * @example COBADEFFXXX
             */
            bic: string;
            /**
             * Email
             * @example anna@shop.example
             */
            email: string;
            /**
             * Iban
             * @example DE89370400440532013000
             */
            iban: string;
            /**
             * Name
             * @example Handelsplatz GmbH
             */
            name: string;
            /**
             * Vat Id
             * @example DE136695976
             */
            vat_id: string;
            /**
             * Vat Rate
             * @example 0.19
             */
            vat_rate: string;
        };
        /**
         * OperatorCompanyOutput
         * @description The operator's company. `vat_rate` is what its fees bear at home, a fraction.
         */
        OperatorCompanyOutput: {
            address: components["schemas"]["AddressOutput"];
            /** Bic */
            bic: string;
            /** Email */
            email: string;
            /** Iban */
            iban: string;
            /** Name */
            name: string;
            /** Vat Id */
            vat_id: string;
            /** Vat Rate */
            vat_rate: string;
        };
        /**
         * OptionOutput
         * @description A way to send goods. `price` is without tax.
         */
        OptionOutput: {
            /** Carrier */
            carrier: string;
            /**
             * Code
             * @example parcel.economy
             */
            code: string;
            /** Delivery Days Max */
            delivery_days_max: number;
            /** Delivery Days Min */
            delivery_days_min: number;
            price: components["schemas"]["MoneyModel"];
            /** Service */
            service: string;
        };
        /**
         * OrderDocumentOutput
         * @description A paper of an order; `href` is where it is downloaded.
         */
        OrderDocumentOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Href */
            href: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "confirmation" | "invoice" | "credit_note" | "delivery_note";
            /** Label */
            label: string;
            /**
             * Reference Id
             * Format: uuid
             */
            reference_id: string;
        };
        /**
         * OrderDocumentsOutput
         * @description The papers of an order, the oldest first.
         */
        OrderDocumentsOutput: {
            /** Items */
            items: components["schemas"]["OrderDocumentOutput"][];
        };
        /**
         * OrderGroupOutput
         * @description Orders placed together. `status` is theirs where they agree, else `mixed`; `total` is their sum.
         */
        OrderGroupOutput: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Orders */
            orders: components["schemas"]["OrderOutput"][];
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /** Status */
            status: ("placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused") | "mixed";
            total: components["schemas"]["MoneyModel"];
        };
        /**
         * OrderOutput
         * @description An order with its lines.
         */
        OrderOutput: {
            buyer: components["schemas"]["tradepost__services__orders__schemas__orders__PartyOutput"];
            /** Customer Country */
            customer_country: string | null;
            /** Customer Reference */
            customer_reference: string | null;
            /** Delivered At */
            delivered_at: string | null;
            delivery_address: components["schemas"]["AddressOutput"] | null;
            /** Document */
            document: ("sale" | "cancellation" | "adjustment") | null;
            /** Group Id */
            group_id: string | null;
            /** Historical */
            historical: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Line Count */
            line_count: number;
            /** Lines */
            lines: components["schemas"]["LineOutput"][];
            net: components["schemas"]["MoneyModel"];
            /** Note */
            note: string | null;
            /** Number */
            number: string;
            /** Paid At */
            paid_at: string | null;
            /** Pay Until */
            pay_until: string | null;
            /** Payment Method */
            payment_method: ("on_account" | "bank_transfer") | null;
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /**
             * Placed By
             * Format: uuid
             */
            placed_by: string;
            /** Po Number */
            po_number: string | null;
            /** Reverse Charge */
            reverse_charge: boolean;
            seller: components["schemas"]["tradepost__services__orders__schemas__orders__PartyOutput"];
            shipping: components["schemas"]["MoneyModel"];
            /** Shipping Option */
            shipping_option: string | null;
            shipping_tax: components["schemas"]["MoneyModel"];
            /** Shipping Tax Rate */
            shipping_tax_rate: string;
            /**
             * Status
             * @enum {string}
             */
            status: "placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused";
            tax: components["schemas"]["MoneyModel"];
            /** Tax Note */
            tax_note: string | null;
            total: components["schemas"]["MoneyModel"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * OrderSummary
         * @description An order in a list. `payment_method` and `group_id` are null for imported historical orders.
         */
        OrderSummary: {
            buyer: components["schemas"]["tradepost__services__orders__schemas__orders__PartyOutput"];
            /** Customer Country */
            customer_country: string | null;
            /** Customer Reference */
            customer_reference: string | null;
            /** Document */
            document: ("sale" | "cancellation" | "adjustment") | null;
            /** Group Id */
            group_id: string | null;
            /** Historical */
            historical: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Line Count */
            line_count: number;
            net: components["schemas"]["MoneyModel"];
            /** Number */
            number: string;
            /** Paid At */
            paid_at: string | null;
            /** Pay Until */
            pay_until: string | null;
            /** Payment Method */
            payment_method: ("on_account" | "bank_transfer") | null;
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /** Po Number */
            po_number: string | null;
            seller: components["schemas"]["tradepost__services__orders__schemas__orders__PartyOutput"];
            shipping: components["schemas"]["MoneyModel"];
            shipping_tax: components["schemas"]["MoneyModel"];
            /**
             * Status
             * @enum {string}
             */
            status: "placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused";
            tax: components["schemas"]["MoneyModel"];
            total: components["schemas"]["MoneyModel"];
        };
        /**
         * OrganisationFileOutput
         * @description All that the operator sees of an organisation: up to 200 people, its latest 50 verifications.
         */
        OrganisationFileOutput: {
            organisation: components["schemas"]["OrganisationOutput"];
            /** People */
            people: components["schemas"]["ColleagueOutput"][];
            /** Verifications */
            verifications: components["schemas"]["VerificationOutput"][];
        };
        /**
         * OrganisationInput
         * @description The organisation's own description of itself. Fields of the other kind must stay empty.
         */
        OrganisationInput: {
            address: components["schemas"]["AddressInput"];
            /** Brands */
            brands?: string[];
            /** Contact Email */
            contact_email?: string | null;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
            /** Description */
            description?: string | null;
            /** Founded Year */
            founded_year?: number | null;
            /** Iban */
            iban?: string | null;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            /** Sales Channels */
            sales_channels?: string[];
            /** Store Count */
            store_count?: number | null;
            /** Vat Id */
            vat_id?: string | null;
            /** Website */
            website?: string | null;
        };
        /**
         * OrganisationOutput
         * @description An organisation as its own members and the operator see it.
         */
        OrganisationOutput: {
            address: components["schemas"]["AddressOutput"];
            /** Certifications */
            certifications: components["schemas"]["CertificationOutput"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Iban */
            iban: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Name */
            name: string;
            profile: components["schemas"]["ProfileDetails"] | null;
            /** Suspended */
            suspended: boolean;
            /** Suspension Reason */
            suspension_reason: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Vat Id */
            vat_id: string | null;
            /**
             * Verification
             * @enum {string}
             */
            verification: "none" | "pending" | "verified" | "rejected";
            /** Verified */
            verified: boolean;
            /** Version */
            version: number;
        };
        /**
         * OrganisationSummaryOutput
         * @description A line of the operator's list.
         */
        OrganisationSummaryOutput: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /** Name */
            name: string;
            /** Suspended */
            suspended: boolean;
            /** Vat Id */
            vat_id: string | null;
            /**
             * Verification
             * @enum {string}
             */
            verification: "none" | "pending" | "verified" | "rejected";
        };
        /** OverviewFigures */
        OverviewFigures: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            /** Customers */
            customers: number;
            /**
             * End
             * Format: date
             */
            end: string;
            gross_sales: components["schemas"]["MoneyModel"];
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            refunds: components["schemas"]["MoneyModel"];
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /**
         * OverviewOutput
         * @description Today beside yesterday; this month so far beside the same days of the month before.
         */
        OverviewOutput: {
            /** Currency */
            currency: string;
            month: components["schemas"]["Comparison"];
            /** Other Currencies */
            other_currencies: string[];
            /**
             * Timezone
             * @example UTC
             */
            timezone: string;
            today: components["schemas"]["Comparison"];
        };
        /** Page[AuditEntryOutput] */
        Page_AuditEntryOutput_: {
            /** Items */
            items: components["schemas"]["AuditEntryOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ColleagueOutput] */
        Page_ColleagueOutput_: {
            /** Items */
            items: components["schemas"]["ColleagueOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[CommissionOutput] */
        Page_CommissionOutput_: {
            /** Items */
            items: components["schemas"]["CommissionOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[CommissionRuleOutput] */
        Page_CommissionRuleOutput_: {
            /** Items */
            items: components["schemas"]["CommissionRuleOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[CreditAccountOutput] */
        Page_CreditAccountOutput_: {
            /** Items */
            items: components["schemas"]["CreditAccountOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[CustomerOutput] */
        Page_CustomerOutput_: {
            /** Items */
            items: components["schemas"]["CustomerOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[DeadLetterOutput] */
        Page_DeadLetterOutput_: {
            /** Items */
            items: components["schemas"]["DeadLetterOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[DeliveryAddressOutput] */
        Page_DeliveryAddressOutput_: {
            /** Items */
            items: components["schemas"]["DeliveryAddressOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[DocumentOutput] */
        Page_DocumentOutput_: {
            /** Items */
            items: components["schemas"]["DocumentOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[InvitationOutput] */
        Page_InvitationOutput_: {
            /** Items */
            items: components["schemas"]["InvitationOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[InvoiceSummary] */
        Page_InvoiceSummary_: {
            /** Items */
            items: components["schemas"]["InvoiceSummary"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[JobOutput] */
        Page_JobOutput_: {
            /** Items */
            items: components["schemas"]["JobOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[LedgerAccountOutput] */
        Page_LedgerAccountOutput_: {
            /** Items */
            items: components["schemas"]["LedgerAccountOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[LedgerEntryOutput] */
        Page_LedgerEntryOutput_: {
            /** Items */
            items: components["schemas"]["LedgerEntryOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[MemberOutput] */
        Page_MemberOutput_: {
            /** Items */
            items: components["schemas"]["MemberOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[MessageOutput] */
        Page_MessageOutput_: {
            /** Items */
            items: components["schemas"]["MessageOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[MovementOutput] */
        Page_MovementOutput_: {
            /** Items */
            items: components["schemas"]["MovementOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[NotificationOutput] */
        Page_NotificationOutput_: {
            /** Items */
            items: components["schemas"]["NotificationOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[OrderSummary] */
        Page_OrderSummary_: {
            /** Items */
            items: components["schemas"]["OrderSummary"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[OrganisationSummaryOutput] */
        Page_OrganisationSummaryOutput_: {
            /** Items */
            items: components["schemas"]["OrganisationSummaryOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[PaymentOutput] */
        Page_PaymentOutput_: {
            /** Items */
            items: components["schemas"]["PaymentOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[PayoutPreview] */
        Page_PayoutPreview_: {
            /** Items */
            items: components["schemas"]["PayoutPreview"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ProductSummary] */
        Page_ProductSummary_: {
            /** Items */
            items: components["schemas"]["ProductSummary"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[QueuedVerificationOutput] */
        Page_QueuedVerificationOutput_: {
            /** Items */
            items: components["schemas"]["QueuedVerificationOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[RateOutput] */
        Page_RateOutput_: {
            /** Items */
            items: components["schemas"]["RateOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ReceiptOutput] */
        Page_ReceiptOutput_: {
            /** Items */
            items: components["schemas"]["ReceiptOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[RefundOutput] */
        Page_RefundOutput_: {
            /** Items */
            items: components["schemas"]["RefundOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ReportOutput] */
        Page_ReportOutput_: {
            /** Items */
            items: components["schemas"]["ReportOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ReviewOutput] */
        Page_ReviewOutput_: {
            /** Items */
            items: components["schemas"]["ReviewOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[SavedListSummary] */
        Page_SavedListSummary_: {
            /** Items */
            items: components["schemas"]["SavedListSummary"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ShipmentOutput] */
        Page_ShipmentOutput_: {
            /** Items */
            items: components["schemas"]["ShipmentOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[StockOutput] */
        Page_StockOutput_: {
            /** Items */
            items: components["schemas"]["StockOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ThreadOutput] */
        Page_ThreadOutput_: {
            /** Items */
            items: components["schemas"]["ThreadOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ToReviewOutput] */
        Page_ToReviewOutput_: {
            /** Items */
            items: components["schemas"]["ToReviewOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[UploadOutput] */
        Page_UploadOutput_: {
            /** Items */
            items: components["schemas"]["tradepost__services__products__schemas__UploadOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /** Page[ZoneOutput] */
        Page_ZoneOutput_: {
            /** Items */
            items: components["schemas"]["ZoneOutput"][];
            /**
             * Next Cursor
             * @example WyIyMDI2LTAxLTAxIl0
             */
            next_cursor: string | null;
        };
        /**
         * ParcelCostOutput
         * @description What one seller would send; the cheapest option first.
         */
        ParcelCostOutput: {
            /** Options */
            options: components["schemas"]["OptionOutput"][];
            /** Origin Country */
            origin_country: string;
            /** Seller Id */
            seller_id: string | null;
            /** Weight G */
            weight_g: number;
        };
        /**
         * PartHealthOutput
         * @description A part. `since` says since when it is in this state, as far as that was watched; `figures` differ by part.
         */
        PartHealthOutput: {
            /** Figures */
            figures: {
                [key: string]: unknown;
            };
            /**
             * Name
             * @example database
             */
            name: string;
            /** Sentence */
            sentence: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "degraded" | "down";
        };
        /**
         * PartyName
         * @description `id` is null for sales to nobody by name; `historical` customers are no organisations of the platform.
         */
        PartyName: {
            /** Country */
            country: string | null;
            /** Historical */
            historical: boolean;
            /** Id */
            id: string | null;
            /** Name */
            name: string | null;
        };
        /** PasswordChangeInput */
        PasswordChangeInput: {
            /**
             * Current Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            current_password: string;
            /**
             * New Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            new_password: string;
        };
        /**
         * PayableMoney
         * @description An amount greater than zero, no finer than the currency's minor unit.
         */
        PayableMoney: {
            /**
             * Amount
             * @example 12.50
             */
            amount: string;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
        };
        /**
         * PaymentMethodInput
         * @description A bank account to which refunds are paid. The preferred one is used; the first is preferred by itself.
         */
        PaymentMethodInput: {
            /**
             * Bic
             * @example COBADEFFXXX
             */
            bic?: string | null;
            /** Holder */
            holder: string;
            /**
             * Iban
             * @example DE89 3704 0044 0532 0130 00
             */
            iban: string;
            /**
             * Kind
             * @default bank_account
             * @constant
             */
            kind?: "bank_account";
            /** Label */
            label?: string | null;
            /**
             * Preferred
             * @default false
             */
            preferred?: boolean;
        };
        /**
         * PaymentMethodOutput
         * @description A bank account; of the IBAN only country and last four signs are shown.
         */
        PaymentMethodOutput: {
            /** Bic */
            bic: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Holder */
            holder: string;
            /**
             * Iban Masked
             * @example DE** **** 3000
             */
            iban_masked: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @constant
             */
            kind: "bank_account";
            /** Label */
            label: string | null;
            /** Preferred */
            preferred: boolean;
        };
        /**
         * PaymentOutput
         * @description One order's payment. `open` = amount - released - captured.
         */
        PaymentOutput: {
            amount: components["schemas"]["MoneyModel"];
            /** Authorized At */
            authorized_at: string | null;
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Buyer Name */
            buyer_name: string;
            /** Cancelled At */
            cancelled_at: string | null;
            captured: components["schemas"]["MoneyModel"];
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Method
             * @enum {string}
             */
            method: "on_account" | "bank_transfer";
            open: components["schemas"]["MoneyModel"];
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Order Number */
            order_number: string;
            /** Po Number */
            po_number: string | null;
            /**
             * Reference
             * @example RF18539007547034
             */
            reference: string;
            refunded: components["schemas"]["MoneyModel"];
            released: components["schemas"]["MoneyModel"];
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "authorized" | "completed" | "cancelled";
            /** Terms Days */
            terms_days: number;
        };
        /**
         * PayoutPreview
         * @description What the operator owes a seller. `available` = balance - awaiting_buyers; below zero the seller owes it.
         *
         *     The lines behind it: `GET /ledger/accounts/{account_id}/entries`.
         */
        PayoutPreview: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            available: components["schemas"]["MoneyModel"];
            awaiting_buyers: components["schemas"]["MoneyModel"];
            balance: components["schemas"]["MoneyModel"];
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string | null;
        };
        /**
         * PayTo
         * @description The buyer's preferred bank account, shown to the operator while the refund is due.
         */
        PayTo: {
            /** Bic */
            bic: string | null;
            /** Holder */
            holder: string;
            /** Iban */
            iban: string;
        };
        /**
         * PictureSize
         * @description The sizes in which a product's picture is kept: the longest side in pixels.
         * @enum {integer}
         */
        PictureSize: 128 | 400 | 800;
        /**
         * PlaceOrderInput
         * @description A basket to be ordered, and how it is paid.
         * @example {
         *       "delivery_address": {
         *         "city": "Hamburg",
         *         "country": "DE",
         *         "line1": "Hafenstr. 12",
         *         "postal_code": "20457"
         *       },
         *       "lines": [
         *         {
         *           "product_id": "0198c5a0-0000-7000-8000-000000000001",
         *           "quantity": 24
         *         }
         *       ],
         *       "payment_method": "on_account",
         *       "po_number": "PO-4711"
         *     }
         */
        PlaceOrderInput: {
            delivery_address?: components["schemas"]["AddressInput"] | null;
            /** Delivery Address Id */
            delivery_address_id?: string | null;
            /** Lines */
            lines: components["schemas"]["LineInput"][];
            /** Note */
            note?: string | null;
            /**
             * Payment Method
             * @example on_account
             * @enum {string}
             */
            payment_method: "on_account" | "bank_transfer";
            /**
             * Po Number
             * @example PO-4711
             */
            po_number?: string | null;
            /** Shipping */
            shipping?: components["schemas"]["ShippingChoice"][];
        };
        /**
         * PopularOutput
         * @description What is ordered most, the most popular first; an order counts half as much a month later.
         */
        PopularOutput: {
            /** Items */
            items: components["schemas"]["HitOutput"][];
            /** Prices Hidden */
            prices_hidden: boolean;
        };
        /**
         * PreferencesInput
         * @description What is left out stays as it is; a number or token of null is removed.
         */
        PreferencesInput: {
            /** Push Token */
            push_token?: string | null;
            /** Sms Number */
            sms_number?: string | null;
            /**
             * Topics
             * @example {
             *       "order_shipped": {
             *         "email": false
             *       }
             *     }
             */
            topics?: {
                [key: string]: components["schemas"]["ChannelChoice"];
            };
        };
        /** PreferencesOutput */
        PreferencesOutput: {
            /** Push Token */
            push_token: string | null;
            /** Sms Number */
            sms_number: string | null;
            /** Topics */
            topics: components["schemas"]["TopicOutput"][];
        };
        /**
         * PreviewOutput
         * @description What an upload looks like: its columns, a mapping of fields to columns to start from, its first rows.
         */
        PreviewOutput: {
            /** Columns */
            columns: string[];
            /** File Name */
            file_name: string;
            /** Kind */
            kind: string;
            /** Mapping */
            mapping: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Rows */
            rows: components["schemas"]["PreviewRow"][];
            /** Total Lines */
            total_lines: number;
        };
        /**
         * PreviewRow
         * @description A row as it would be taken: the values by field, and what is wrong with it.
         */
        PreviewRow: {
            /** Faults */
            faults: components["schemas"]["RowFaultOutput"][];
            /** Line */
            line: number;
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * PriceCount
         * @description `lower` is inclusive, `upper` exclusive; null is open.
         */
        PriceCount: {
            /** Count */
            count: number;
            /** Lower */
            lower: string | null;
            /** Upper */
            upper: string | null;
        };
        /**
         * Problem
         * @description RFC 9457 problem details. `code` is stable; `errors` lists every fault of the input at once.
         */
        Problem: {
            /**
             * Code
             * @example input.invalid
             */
            code: string;
            /**
             * Detail
             * @default null
             */
            detail?: string | null;
            /** Errors */
            errors?: components["schemas"]["FaultModel"][];
            /**
             * Request Id
             * @default null
             */
            request_id?: string | null;
            /**
             * Status
             * @example 422
             */
            status: number;
            /**
             * Title
             * @example The request has faults.
             */
            title: string;
            /**
             * Type
             * @example about:blank
             */
            type: string;
        };
        /**
         * ProcessInput
         * @description Pay orders. Amounts are those of the orders; name the orders or their group.
         * @example {
         *       "group_id": "0199f0a2-6f0e-7000-8000-000000000001",
         *       "method": "on_account",
         *       "po_number": "PO-7"
         *     }
         */
        ProcessInput: {
            /** Group Id */
            group_id?: string | null;
            /**
             * Method
             * @enum {string}
             */
            method: "on_account" | "bank_transfer";
            /** Order Ids */
            order_ids?: string[] | null;
            /** Po Number */
            po_number?: string | null;
        };
        /**
         * ProcessOutput
         * @description The payments, one for each order. `transfer_to` is null on account: invoices carry it then.
         */
        ProcessOutput: {
            /** Payments */
            payments: components["schemas"]["PaymentOutput"][];
            transfer_to: components["schemas"]["BankDetails"] | null;
        };
        /**
         * ProductInput
         * @description A product. `quantity_multiple` defaults to the case size, `moq` to the multiple, `currency` to the seller's.
         *
         *     On a change, tiers, image_ids and status that are left out or null stay as they are.
         */
        ProductInput: {
            /** Brand */
            brand?: string | null;
            /**
             * Case Size
             * @default 1
             * @example 24
             */
            case_size?: number;
            /** Category Id */
            category_id?: string | null;
            /** Currency */
            currency?: string | null;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Gtins
             * @example [
             *       "4006381333931"
             *     ]
             */
            gtins?: string[];
            /** Image Ids */
            image_ids?: string[] | null;
            /**
             * Lead Time Days
             * @default 0
             */
            lead_time_days?: number;
            /** Moq */
            moq?: number | null;
            /** Mpn */
            mpn?: string | null;
            /** Quantity Multiple */
            quantity_multiple?: number | null;
            /**
             * Sku
             * @example 85123A
             */
            sku: string;
            /** Specifications */
            specifications?: {
                [key: string]: string;
            };
            /** Status */
            status?: ("draft" | "active" | "archived") | null;
            /**
             * Tax Class
             * @default standard
             * @enum {string}
             */
            tax_class?: "standard" | "reduced" | "zero";
            /** Tiers */
            tiers?: components["schemas"]["TierModel"][] | null;
            /**
             * Title
             * @example White hanging heart T-light holder
             */
            title: string;
            /**
             * Unit
             * @default piece
             * @example piece
             */
            unit?: string;
            /** Weight G */
            weight_g?: number | null;
        };
        /** ProductName */
        ProductName: {
            /** Brand */
            brand: string | null;
            /** Category Path */
            category_path: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Sku */
            sku: string;
            /** Title */
            title: string;
        };
        /**
         * ProductOutput
         * @description A product. `available` counts all warehouses; `unlisted` says that its seller is suspended.
         *
         *     `tiers` is null for who may not see prices.
         */
        ProductOutput: {
            /** Available */
            available: number;
            /** Brand */
            brand: string | null;
            /** Case Size */
            case_size: number;
            /** Category Id */
            category_id: string | null;
            /** Category Path */
            category_path: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Description */
            description: string;
            /** Gtins */
            gtins: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Ids */
            image_ids: string[];
            /** Lead Time Days */
            lead_time_days: number;
            /** Moq */
            moq: number;
            /** Mpn */
            mpn: string | null;
            /** Quantity Multiple */
            quantity_multiple: number;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Sku */
            sku: string;
            /** Specifications */
            specifications: {
                [key: string]: string;
            };
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "archived";
            /**
             * Tax Class
             * @enum {string}
             */
            tax_class: "standard" | "reduced" | "zero";
            /** Tiers */
            tiers: components["schemas"]["TierOutput"][] | null;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Unlisted */
            unlisted: boolean;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Weight G */
            weight_g: number | null;
        };
        /**
         * ProductRow
         * @description `orders` counts the sales that hold the product. Refunds belong to no product and are 0 here.
         */
        ProductRow: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            gross_sales: components["schemas"]["MoneyModel"];
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            previous: components["schemas"]["Figures"] | null;
            product: components["schemas"]["ProductName"];
            /** Rank */
            rank: number;
            refunds: components["schemas"]["MoneyModel"];
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /** ProductsOutput */
        ProductsOutput: {
            /** Currency */
            currency: string;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Items */
            items: components["schemas"]["ProductRow"][];
            /** Other Currencies */
            other_currencies: string[];
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * Timezone
             * @example UTC
             */
            timezone: string;
        };
        /**
         * ProductSummary
         * @description A product in a list. `price` is that of the first tier, `lowest_price` that of the last.
         *
         *     Both are null without tiers, and for who may not see prices.
         */
        ProductSummary: {
            /** Available */
            available: number;
            /** Brand */
            brand: string | null;
            /** Case Size */
            case_size: number;
            /** Category Id */
            category_id: string | null;
            /** Category Path */
            category_path: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Id */
            image_id: string | null;
            /** Lead Time Days */
            lead_time_days: number;
            lowest_price: components["schemas"]["MoneyModel"] | null;
            /** Moq */
            moq: number;
            /** Mpn */
            mpn: string | null;
            price: components["schemas"]["MoneyModel"] | null;
            /** Quantity Multiple */
            quantity_multiple: number;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Sku */
            sku: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "archived";
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Unlisted */
            unlisted: boolean;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ProfileDetails
         * @description What an organisation says of itself. `trading_since`: when its business was first verified.
         */
        ProfileDetails: {
            /** Brands */
            brands: string[];
            /** Contact Email */
            contact_email: string | null;
            /** Description */
            description: string | null;
            /** Founded Year */
            founded_year: number | null;
            /** Phone */
            phone: string | null;
            /** Sales Channels */
            sales_channels: string[];
            /** Store Count */
            store_count: number | null;
            /** Trading Since */
            trading_since: string | null;
            /** Website */
            website: string | null;
        };
        /** ProfileInput */
        ProfileInput: {
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
        };
        /**
         * ProfileOutput
         * @description The person who asks, with its organisation and what it may do.
         */
        ProfileOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Email Confirmed */
            email_confirmed: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "de";
            /** Last Login At */
            last_login_at: string | null;
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /**
             * Organisation Kind
             * @enum {string}
             */
            organisation_kind: "manufacturer" | "retailer" | "operator";
            /** Organisation Name */
            organisation_name: string;
            /** Permissions */
            permissions: string[];
            /** Phone */
            phone: string | null;
            /** Roles */
            roles: string[];
            /** Second Factor */
            second_factor: boolean;
            /** Suspended */
            suspended: boolean;
            /**
             * Verification
             * @enum {string}
             */
            verification: "none" | "pending" | "verified" | "rejected";
            /** Verified */
            verified: boolean;
        };
        /**
         * ProofOutput
         * @description A document that was handed in. `download_url` is good for five minutes; null where the file is not ready.
         */
        ProofOutput: {
            /** Content Type */
            content_type: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Download Url */
            download_url: string | null;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Status
             * @enum {string}
             */
            status: "awaiting_upload" | "ready" | "quarantined" | "deleted";
        };
        /**
         * PublicOrganisationOutput
         * @description An organisation as others see it.
         */
        PublicOrganisationOutput: {
            /** Brands */
            brands: string[];
            /** Certifications */
            certifications: components["schemas"]["CertificationOutput"][];
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Description */
            description: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /** Name */
            name: string;
            /** Trading Since */
            trading_since: string | null;
            /** Verified */
            verified: boolean;
            /** Website */
            website: string | null;
        };
        /**
         * PublicSettingsOutput
         * @description `prices_public`: guests and unverified businesses are shown prices. The first language and currency are default.
         *
         *     `currencies` are what pages offer; products may be in others. `support_email` is null where there is none.
         */
        PublicSettingsOutput: {
            /** Currencies */
            currencies: components["schemas"]["CurrencyOutput"][];
            /**
             * Languages
             * @example [
             *       "en",
             *       "de"
             *     ]
             */
            languages: string[];
            /**
             * Platform Name
             * @example Tradepost
             */
            platform_name: string;
            /** Prices Public */
            prices_public: boolean;
            /**
             * Prices Visible To
             * @enum {string}
             */
            prices_visible_to: "everyone" | "verified";
            /** Registration Open */
            registration_open: boolean;
            /** Support Email */
            support_email: string | null;
        };
        /**
         * QueryCount
         * @description `with_filters` of the `searches` were narrowed by filters; `hits` is what the last one found.
         */
        QueryCount: {
            /** Clicks */
            clicks: number;
            /** Found Nothing */
            found_nothing: number;
            /** Hits */
            hits: number;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Searches */
            searches: number;
            /** Text */
            text: string;
            /** With Filters */
            with_filters: number;
        };
        /**
         * QueuedVerificationOutput
         * @description A verification with whom it is about.
         */
        QueuedVerificationOutput: {
            /** Country */
            country: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Document Ids */
            document_ids: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /** Note */
            note: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /** Reason */
            reason: string | null;
            /** Register Number */
            register_number: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "approved" | "rejected";
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /**
             * Submitted By
             * Format: uuid
             */
            submitted_by: string;
            /** Vat Id */
            vat_id: string | null;
        };
        /**
         * QuoteLineOutput
         * @description A priced line; `in_stock` says whether so many are available now.
         */
        QuoteLineOutput: {
            /** Available */
            available: number;
            /** In Stock */
            in_stock: boolean;
            /** Lead Time Days */
            lead_time_days: number;
            net: components["schemas"]["MoneyModel"];
            next_tier: components["schemas"]["NextTierOutput"] | null;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            tax: components["schemas"]["MoneyModel"];
            /** Tax Rate */
            tax_rate: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            unit_price: components["schemas"]["MoneyModel"];
        };
        /**
         * QuoteOutput
         * @description What a basket costs now. Nothing is held.
         */
        QuoteOutput: {
            /** Sellers */
            sellers: components["schemas"]["SellerQuoteOutput"][];
            total: components["schemas"]["MoneyModel"];
        };
        /**
         * RateInput
         * @description A weight band: over `weight_from_g` up to and with `weight_to_g` grams (null: without end).
         *
         *     The cost is `price` and `price_per_kg` for every started kilogram over `weight_from_g`. All bands of one carrier,
         *     service, zone, currency and `valid_from` are a tariff; the newest that has begun is in force, and what is inactive
         *     in it is not offered.
         */
        RateInput: {
            /**
             * Active
             * @default true
             */
            active?: boolean;
            /**
             * Carrier
             * @example Parcel
             */
            carrier: string;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
            /**
             * Days Max
             * @example 4
             */
            days_max: number;
            /**
             * Days Min
             * @example 2
             */
            days_min: number;
            /**
             * Price
             * @example 4.90
             */
            price: number | string;
            /**
             * Price Per Kg
             * @default 0
             * @example 0
             */
            price_per_kg?: number | string;
            /**
             * Service
             * @example Economy
             */
            service: string;
            /**
             * Valid From
             * Format: date
             * @example 2026-01-01
             */
            valid_from: string;
            /**
             * Weight From G
             * @example 0
             */
            weight_from_g: number;
            /**
             * Weight To G
             * @example 2000
             */
            weight_to_g?: number | null;
            /**
             * Zone
             * @example domestic
             */
            zone: string;
        };
        /**
         * RateOutput
         * @description `version` in quotes is the ETag that If-Match takes.
         */
        RateOutput: {
            /** Active */
            active: boolean;
            /** Carrier */
            carrier: string;
            /** Code */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Days Max */
            days_max: number;
            /** Days Min */
            days_min: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Price */
            price: string;
            /** Price Per Kg */
            price_per_kg: string;
            /** Service */
            service: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version */
            version: number;
            /** Weight From G */
            weight_from_g: number;
            /** Weight To G */
            weight_to_g: number | null;
            /** Zone */
            zone: string;
        };
        /** RatesImported */
        RatesImported: {
            /** Rows */
            rows: number;
        };
        /**
         * RatingSummary
         * @description `counts` says how often each rating from 1 to 5 was given.
         */
        RatingSummary: {
            /**
             * Average
             * @example 4.50
             */
            average: string;
            /** Count */
            count: number;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
        };
        /** ReasonInput */
        ReasonInput: {
            /** Reason */
            reason: string;
        };
        /** RebuildOutput */
        RebuildOutput: {
            /**
             * Status
             * @constant
             */
            status: "queued";
        };
        /**
         * ReceiptOutput
         * @description Money that arrived. An `unallocated` one waits until it is allocated or returned; its payment is unpaid.
         */
        ReceiptOutput: {
            amount: components["schemas"]["MoneyModel"];
            /** Bank Reference */
            bank_reference: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invoice Id */
            invoice_id: string | null;
            /** Payment Id */
            payment_id: string | null;
            /** Reason */
            reason: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "allocated" | "unallocated" | "returned";
            /**
             * Value Date
             * Format: date
             */
            value_date: string;
        };
        /**
         * ReceiveInput
         * @description Money that arrived at the bank. It must be all that is open of the payment, or of the invoice named.
         * @example {
         *       "amount": {
         *         "amount": "119.00",
         *         "currency": "EUR"
         *       },
         *       "bank_reference": "2026-11-20/0042",
         *       "on_mismatch": "refuse",
         *       "value_date": "2026-11-20"
         *     }
         */
        ReceiveInput: {
            amount: components["schemas"]["PayableMoney"];
            /** Bank Reference */
            bank_reference: string;
            /** Invoice Id */
            invoice_id?: string | null;
            /**
             * On Mismatch
             * @default refuse
             * @enum {string}
             */
            on_mismatch?: "refuse" | "quarantine";
            /**
             * Value Date
             * Format: date
             */
            value_date: string;
        };
        /**
         * ReceiveOutput
         * @description The receipt, and the payment after it.
         */
        ReceiveOutput: {
            payment: components["schemas"]["PaymentOutput"];
            receipt: components["schemas"]["ReceiptOutput"];
        };
        /**
         * RecoveryCodesOutput
         * @description Each stands in once for the authenticator. Shown once.
         */
        RecoveryCodesOutput: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /** RefreshInput */
        RefreshInput: {
            /** Refresh Token */
            refresh_token: string;
        };
        /**
         * RefundInput
         * @description Give money back.
         *
         *     With `payment_id`: an amount (tax included), or units of an invoice's lines; a credit note is issued. What was not
         *     paid yet reduces what is owed, the rest is due to the buyer. With `refund_id` the operator pays a due one out.
         * @example {
         *       "amount": {
         *         "amount": "11.90",
         *         "currency": "EUR"
         *       },
         *       "payment_id": "0199f0a2-6f0e-7000-8000-000000000001",
         *       "reason": "Two units arrived broken"
         *     }
         */
        RefundInput: {
            amount?: components["schemas"]["PayableMoney"] | null;
            /** Bank Reference */
            bank_reference?: string | null;
            /** Invoice Id */
            invoice_id?: string | null;
            /** Lines */
            lines?: components["schemas"]["RefundLineInput"][] | null;
            /** Payment Id */
            payment_id?: string | null;
            /** Reason */
            reason?: string | null;
            /** Refund Id */
            refund_id?: string | null;
        };
        /** RefundLineInput */
        RefundLineInput: {
            /**
             * Invoice Line Id
             * Format: uuid
             */
            invoice_line_id: string;
            /**
             * Quantity
             * @example 24
             */
            quantity: number;
        };
        /**
         * RefundOutput
         * @description A refund. `money` is the part that is paid back; the rest of `amount` reduced what was owed.
         */
        RefundOutput: {
            amount: components["schemas"]["MoneyModel"];
            /** Bank Reference */
            bank_reference: string | null;
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Credit Note Id */
            credit_note_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invoice Id */
            invoice_id: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "credit" | "cancellation";
            money: components["schemas"]["MoneyModel"];
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            pay_to: components["schemas"]["PayTo"] | null;
            /**
             * Payment Id
             * Format: uuid
             */
            payment_id: string;
            /** Reason */
            reason: string;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "due" | "completed";
        };
        /**
         * RegistrationInput
         * @description A company and its first person.
         */
        RegistrationInput: {
            address: components["schemas"]["AddressInput"];
            /**
             * Currency
             * @default EUR
             * @example EUR
             */
            currency?: string;
            /**
             * Email
             * @example anna@shop.example
             */
            email: string;
            /**
             * Iban
             * @example DE89370400440532013000
             */
            iban?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer";
            /**
             * Language
             * @default en
             * @enum {string}
             */
            language?: "en" | "de";
            /**
             * Name
             * @description The person's name.
             * @example Anna Smith
             */
            name: string;
            /**
             * Organisation Name
             * @example Corner Shop Ltd
             */
            organisation_name: string;
            /**
             * Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            password: string;
            /**
             * Vat Id
             * @example DE136695976
             */
            vat_id?: string | null;
        };
        /**
         * RegistrationOutput
         * @description What was registered. The answer is the same whether or not the address has an account already.
         */
        RegistrationOutput: {
            /** Email */
            email: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /**
             * Status
             * @constant
             */
            status: "check_your_mail";
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * ReorderLineOutput
         * @description A line of an order at today's price; `ordered_unit_price` is what a unit cost then.
         */
        ReorderLineOutput: {
            /** Message */
            message: string;
            /** Nearest Quantities */
            nearest_quantities: number[];
            net: components["schemas"]["MoneyModel"] | null;
            next_tier: components["schemas"]["NextTierOutput"] | null;
            ordered_unit_price: components["schemas"]["MoneyModel"];
            product: components["schemas"]["OfferOutput"] | null;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "unknown" | "ambiguous" | "not_orderable" | "below_moq" | "not_a_multiple" | "out_of_stock" | "quantity_malformed" | "quantity_out_of_range" | "merged";
            /** Title */
            title: string;
            unit_price: components["schemas"]["MoneyModel"] | null;
        };
        /**
         * ReorderLinesOutput
         * @description An order's lines as they could be ordered today; `orderable` has those that can be as they are.
         */
        ReorderLinesOutput: {
            /** Lines */
            lines: components["schemas"]["ReorderLineOutput"][];
            /** Number */
            number: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Orderable */
            orderable: components["schemas"]["WantedLineOutput"][];
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
        };
        /** ReplyInput */
        ReplyInput: {
            /** Text */
            text: string;
        };
        /**
         * ReportFilters
         * @description Only what all of these hold for.
         */
        ReportFilters: {
            /** Brand */
            brand?: string | null;
            /** Buyer Id */
            buyer_id?: string | null;
            /** Category */
            category?: string | null;
            /**
             * Country
             * @example DE
             */
            country?: string | null;
            /** Currency */
            currency?: string | null;
            /** Product Ids */
            product_ids?: string[] | null;
            /** Seller Id */
            seller_id?: string | null;
        };
        /**
         * ReportInput
         * @description A table: a row for each combination of the dimensions, with the measures.
         *
         *     Where amounts are asked for without a currency, the currency becomes a dimension. `interval` goes with `period`.
         */
        ReportInput: {
            /**
             * Dimensions
             * @example [
             *       "period",
             *       "brand"
             *     ]
             */
            dimensions: ("period" | "product" | "brand" | "category" | "customer" | "seller" | "country" | "currency")[];
            filters?: components["schemas"]["ReportFilters"];
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "xlsx";
            /**
             * From
             * Format: date
             * @example 2026-01-31
             */
            from: string;
            /**
             * Interval
             * @example month
             */
            interval?: ("day" | "week" | "month") | null;
            /**
             * Measures
             * @example [
             *       "net",
             *       "orders"
             *     ]
             */
            measures: ("gross_sales" | "cancellations" | "other_adjustments" | "refunds" | "net" | "units_sold" | "units_cancelled" | "orders" | "cancelled_orders" | "lines" | "average_order_value")[];
            /**
             * Title
             * @example Sales by month and brand
             */
            title: string;
            /**
             * To
             * Format: date
             * @example 2026-01-31
             */
            to: string;
        };
        /**
         * ReportOutput
         * @description `progress_percent` is 100 when it can be downloaded. `failure` says why there will be no file.
         */
        ReportOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Dimensions */
            dimensions: ("period" | "product" | "brand" | "category" | "customer" | "seller" | "country" | "currency")[];
            /**
             * End
             * Format: date
             */
            end: string;
            /** Failure */
            failure: string | null;
            /** Finished At */
            finished_at: string | null;
            /**
             * Format
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Interval */
            interval: ("day" | "week" | "month") | null;
            /** Measures */
            measures: ("gross_sales" | "cancellations" | "other_adjustments" | "refunds" | "net" | "units_sold" | "units_cancelled" | "orders" | "cancelled_orders" | "lines" | "average_order_value")[];
            /** Progress Percent */
            progress_percent: number;
            /**
             * Requested By
             * Format: uuid
             */
            requested_by: string;
            /** Rows Total */
            rows_total: number | null;
            /** Size Bytes */
            size_bytes: number | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "ready" | "failed";
            /** Title */
            title: string;
        };
        /** ResetInput */
        ResetInput: {
            /**
             * Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            password: string;
            /**
             * Token
             * @description The token of the link in the mail.
             */
            token: string;
        };
        /**
         * RetriedOutput
         * @description How many events will be tried again at once.
         */
        RetriedOutput: {
            /** Retried */
            retried: number;
        };
        /** RetryConsumerInput */
        RetryConsumerInput: {
            /**
             * Consumer
             * @example payments
             */
            consumer: string;
        };
        /** ReviewChange */
        ReviewChange: {
            /**
             * Rating
             * @example 5
             */
            rating: number;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Title
             * @example Solid boxes, quick delivery
             */
            title: string;
        };
        /** ReviewOutput */
        ReviewOutput: {
            /** Buyer Name */
            buyer_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Hidden Reason */
            hidden_reason: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Rating */
            rating: number;
            /** Replied At */
            replied_at: string | null;
            /** Reply */
            reply: string | null;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** RoleOutput */
        RoleOutput: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "manufacturer" | "retailer" | "operator";
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
        };
        /** RolesInput */
        RolesInput: {
            /** Roles */
            roles: string[];
        };
        /** RolesOutput */
        RolesOutput: {
            /** Items */
            items: components["schemas"]["RoleOutput"][];
        };
        /**
         * RowFaultOutput
         * @description `refused`: the row would be left out; `warning`: only this value.
         */
        RowFaultOutput: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "refused" | "warning";
        };
        /**
         * RowInput
         * @description A row as it was pasted. `code`: a SKU, a part number or a GTIN. `seller`: a name or an id.
         */
        RowInput: {
            /**
             * Code
             * @example MUG-01
             */
            code: string;
            /**
             * Quantity
             * @example 24
             */
            quantity: number | string;
            /** Seller */
            seller?: string | null;
        };
        /**
         * SalesFigures
         * @description `customers` counts named customers, `products` those of any line; neither can be added up over periods.
         */
        SalesFigures: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            /** Customers */
            customers: number;
            gross_sales: components["schemas"]["MoneyModel"];
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            /** Products */
            products: number;
            refunds: components["schemas"]["MoneyModel"];
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /**
         * SalesOfPeriod
         * @description Every interval of the period in order, also where nothing was sold, and all together.
         */
        SalesOfPeriod: {
            /**
             * End
             * Format: date
             */
            end: string;
            /** Items */
            items: components["schemas"]["SalesPeriod"][];
            /**
             * Start
             * Format: date
             */
            start: string;
            total: components["schemas"]["SalesFigures"];
        };
        /** SalesOutput */
        SalesOutput: {
            /** Currency */
            currency: string;
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Interval
             * @enum {string}
             */
            interval: "day" | "week" | "month";
            /** Items */
            items: components["schemas"]["SalesPeriod"][];
            /**
             * Net Change Percent
             * @example 12.50
             */
            net_change_percent: string | null;
            /** Other Currencies */
            other_currencies: string[];
            previous: components["schemas"]["SalesOfPeriod"] | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * Timezone
             * @example UTC
             */
            timezone: string;
            total: components["schemas"]["SalesFigures"];
        };
        /**
         * SalesPeriod
         * @description One interval; `start` and `end` are its days that were asked for.
         */
        SalesPeriod: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            /** Customers */
            customers: number;
            /**
             * End
             * Format: date
             */
            end: string;
            gross_sales: components["schemas"]["MoneyModel"];
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            /**
             * Period
             * @example 2026-01
             * @example 2026-W05
             * @example 2026-01-31
             */
            period: string;
            /** Products */
            products: number;
            refunds: components["schemas"]["MoneyModel"];
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /**
         * SavedListInput
         * @description A new list: with these lines, with those of an order of yours, or empty.
         */
        SavedListInput: {
            /** Lines */
            lines?: components["schemas"]["LineInput"][];
            /**
             * Name
             * @example Weekly order
             */
            name: string;
            /** Order Id */
            order_id?: string | null;
        };
        /**
         * SavedListOutput
         * @description A list at today's prices and stock. `orderable` has the lines that can be ordered as they are.
         */
        SavedListOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Line Count */
            line_count: number;
            /** Lines */
            lines: components["schemas"]["JudgedLineOutput"][];
            /** Name */
            name: string;
            /** Orderable */
            orderable: components["schemas"]["WantedLineOutput"][];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * SavedListSummary
         * @description A list without its lines. `version` is what the ETag says.
         */
        SavedListSummary: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Line Count */
            line_count: number;
            /** Name */
            name: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * SearchOutput
         * @description A page of hits, the best first.
         *
         *     `relaxed`: too few had every word, so hits may lack some. `corrected`: the text that was searched instead.
         *     `did_you_mean`: a text that may find more. `facets` is null where none were asked for.
         */
        SearchOutput: {
            /** Corrected */
            corrected: string | null;
            /** Did You Mean */
            did_you_mean: string | null;
            facets: components["schemas"]["FacetsOutput"] | null;
            /** Items */
            items: components["schemas"]["HitOutput"][];
            /**
             * Next Cursor
             * @description Null on the last page, and after 10,000 hits.
             */
            next_cursor: string | null;
            /** Prices Hidden */
            prices_hidden: boolean;
            /** Relaxed */
            relaxed: boolean;
            /** Took Ms */
            took_ms: number;
            /** Total */
            total: number;
        };
        /** SecondFactorRemovalInput */
        SecondFactorRemovalInput: {
            /**
             * Code
             * @example 492039
             */
            code: string;
            /**
             * Password
             * @description 12 to 256 characters.
             * @example three apples on a ladder
             */
            password: string;
        };
        /**
         * SecondFactorSetupOutput
         * @description The secret for the authenticator: typed in, or as the QR code of `uri`. Shown once.
         */
        SecondFactorSetupOutput: {
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /** SellerCount */
        SellerCount: {
            /** Count */
            count: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SellerQuoteOutput
         * @description What one seller's part of the basket costs.
         *
         *     `minimum_order` is what its goods (`net`) must be worth at least, `missing_to_minimum` what they lack; both are null
         *     where the seller asks for nothing.
         */
        SellerQuoteOutput: {
            /** Lines */
            lines: components["schemas"]["QuoteLineOutput"][];
            minimum_order: components["schemas"]["MoneyModel"] | null;
            missing_to_minimum: components["schemas"]["MoneyModel"] | null;
            net: components["schemas"]["MoneyModel"];
            /** Reverse Charge */
            reverse_charge: boolean;
            seller: components["schemas"]["tradepost__services__orders__schemas__orders__PartyOutput"];
            shipping: components["schemas"]["MoneyModel"];
            /** Shipping Options */
            shipping_options: components["schemas"]["ShippingOptionOutput"][];
            shipping_tax: components["schemas"]["MoneyModel"];
            tax: components["schemas"]["MoneyModel"];
            /** Tax Note */
            tax_note: string | null;
            total: components["schemas"]["MoneyModel"];
        };
        /** SellerRow */
        SellerRow: {
            average_order_value: components["schemas"]["MoneyModel"];
            cancellations: components["schemas"]["MoneyModel"];
            /** Cancelled Orders */
            cancelled_orders: number;
            gross_sales: components["schemas"]["MoneyModel"];
            /** Last Order On */
            last_order_on: string | null;
            /** Lines */
            lines: number;
            net: components["schemas"]["MoneyModel"];
            /** Orders */
            orders: number;
            other_adjustments: components["schemas"]["MoneyModel"];
            previous: components["schemas"]["Figures"] | null;
            /** Rank */
            rank: number;
            refunds: components["schemas"]["MoneyModel"];
            seller: components["schemas"]["PartyName"];
            /** Units Cancelled */
            units_cancelled: number;
            /** Units Sold */
            units_sold: number;
        };
        /** SellersOutput */
        SellersOutput: {
            /** Currency */
            currency: string;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Items */
            items: components["schemas"]["SellerRow"][];
            /** Other Currencies */
            other_currencies: string[];
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * Timezone
             * @example UTC
             */
            timezone: string;
        };
        /**
         * SessionOutput
         * @description A signed-in device. `current`: the one that asks.
         */
        SessionOutput: {
            /** Address */
            address: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /** User Agent */
            user_agent: string | null;
        };
        /** SessionsOutput */
        SessionsOutput: {
            /** Items */
            items: components["schemas"]["SessionOutput"][];
        };
        /**
         * SettingOutput
         * @description A setting of the platform. `type` is `choice`, `boolean`, `integer`, `text` or `company`.
         */
        SettingOutput: {
            /** Choices */
            choices: string[] | null;
            /** Default */
            default: boolean | number | string | components["schemas"]["OperatorCompanyOutput"];
            /** Description */
            description: string;
            /** Name */
            name: string;
            /**
             * Type
             * @enum {string}
             */
            type: "choice" | "boolean" | "integer" | "text" | "company";
            /** Updated At */
            updated_at: string | null;
            /** Updated By */
            updated_by: string | null;
            /** Value */
            value: boolean | number | string | components["schemas"]["OperatorCompanyOutput"];
        };
        /** ShipmentDetail */
        ShipmentDetail: {
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Buyer Name */
            buyer_name: string;
            /** Carrier */
            carrier: string;
            cost: components["schemas"]["MoneyModel"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Dispatched At */
            dispatched_at: string | null;
            /** Expected From */
            expected_from: string | null;
            /** Expected Until */
            expected_until: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lines */
            lines: components["schemas"]["ShipmentLineOutput"][];
            /** Note */
            note: string | null;
            /**
             * Number
             * @example 2026-000042-1
             */
            number: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Order Number */
            order_number: string;
            /** Packages */
            packages: number;
            /** Po Number */
            po_number: string | null;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Service */
            service: string | null;
            ship_to: components["schemas"]["AddressOutput"];
            /**
             * Status
             * @enum {string}
             */
            status: "created" | "dispatched" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned" | "cancelled";
            /**
             * Tracking Number
             * @example TA000000017DE
             */
            tracking_number: string | null;
            /** Weight G */
            weight_g: number;
        };
        /**
         * ShipmentInput
         * @description What is sent of an order, and how: by a service of the platform's rates, or by a carrier of the seller's own.
         */
        ShipmentInput: {
            /**
             * Carrier
             * @description A carrier of your own.
             * @example Own lorry
             */
            carrier?: string | null;
            /**
             * Lines
             * @description Everything that is open where absent.
             */
            lines?: components["schemas"]["ShipmentLineInput"][] | null;
            /**
             * Note
             * @description For the delivery note.
             * @example Mind the glass.
             */
            note?: string | null;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Packages
             * @default 1
             */
            packages?: number;
            /**
             * Service
             * @description A code of calculate-cost; what the buyer ordered, or the cheapest, where absent.
             * @example parcel.economy
             */
            service?: string | null;
            /**
             * Tracking Number
             * @description Of your own carrier.
             */
            tracking_number?: string | null;
            /**
             * Weight G
             * @description As weighed; from the products' weights where absent.
             */
            weight_g?: number | null;
        };
        /** ShipmentLineInput */
        ShipmentLineInput: {
            /**
             * Line Id
             * Format: uuid
             */
            line_id: string;
            /**
             * Quantity
             * @example 24
             */
            quantity: number;
        };
        /**
         * ShipmentLineOutput
         * @description `open_after` is what of the line was in no shipment when this one was made.
         */
        ShipmentLineOutput: {
            /**
             * Line Id
             * Format: uuid
             */
            line_id: string;
            /** Open After */
            open_after: number;
            /** Ordered */
            ordered: number;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * ShipmentOutput
         * @description `cost` is what the platform's carrier takes of the seller; null for buyers and for the seller's own carriers.
         */
        ShipmentOutput: {
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Buyer Name */
            buyer_name: string;
            /** Carrier */
            carrier: string;
            cost: components["schemas"]["MoneyModel"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Dispatched At */
            dispatched_at: string | null;
            /** Expected From */
            expected_from: string | null;
            /** Expected Until */
            expected_until: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /**
             * Number
             * @example 2026-000042-1
             */
            number: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Order Number */
            order_number: string;
            /** Packages */
            packages: number;
            /** Po Number */
            po_number: string | null;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Service */
            service: string | null;
            ship_to: components["schemas"]["AddressOutput"];
            /**
             * Status
             * @enum {string}
             */
            status: "created" | "dispatched" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned" | "cancelled";
            /**
             * Tracking Number
             * @example TA000000017DE
             */
            tracking_number: string | null;
            /** Weight G */
            weight_g: number;
        };
        /**
         * ShippingChoice
         * @description The way in which one seller's goods are to come; the cheapest where none is chosen.
         */
        ShippingChoice: {
            /**
             * Option
             * @example standard
             */
            option: string;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
        };
        /**
         * ShippingOptionOutput
         * @description A way to send one seller's goods; `price` is without tax.
         */
        ShippingOptionOutput: {
            /** Carrier */
            carrier: string;
            /** Chosen */
            chosen: boolean;
            /** Code */
            code: string;
            /** Delivery Days Max */
            delivery_days_max: number;
            /** Delivery Days Min */
            delivery_days_min: number;
            price: components["schemas"]["MoneyModel"];
            /** Service */
            service: string;
        };
        /**
         * StatementLineOutput
         * @description `change` is what the seller gained, negative where it lost; `balance` is what it is owed after the line.
         *
         *     `document_label` names the invoice or credit note behind it.
         */
        StatementLineOutput: {
            balance: components["schemas"]["MoneyModel"];
            change: components["schemas"]["MoneyModel"];
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** Document Label */
            document_label: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "sale" | "credit_note" | "commission" | "commission_vat" | "commission_returned" | "commission_vat_returned" | "payout" | "other";
            /** Memo */
            memo: string;
            /** Order Id */
            order_id: string | null;
            /**
             * Posted At
             * Format: date-time
             */
            posted_at: string;
        };
        /**
         * StatementOutput
         * @description What a seller was owed over a period of UTC days. opening + all totals = closing.
         *
         *     `items` is a page of the lines, the oldest first; opening, closing and totals are those of the whole period.
         */
        StatementOutput: {
            closing: components["schemas"]["MoneyModel"];
            /**
             * First
             * Format: date
             */
            first: string;
            /** Items */
            items: components["schemas"]["StatementLineOutput"][];
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Next Cursor */
            next_cursor: string | null;
            opening: components["schemas"]["MoneyModel"];
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Totals */
            totals: components["schemas"]["StatementTotalOutput"][];
        };
        /** StatementTotalOutput */
        StatementTotalOutput: {
            change: components["schemas"]["MoneyModel"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "sale" | "credit_note" | "commission" | "commission_vat" | "commission_returned" | "commission_vat_returned" | "payout" | "other";
            /** Lines */
            lines: number;
        };
        /**
         * StatusOutput
         * @description The index beside the rows it is made from. `waiting` rows are changed and not yet in the index.
         */
        StatusOutput: {
            /** Documents */
            documents: number;
            /** Generation */
            generation: string | null;
            /** Listed Products */
            listed_products: number;
            /** Oldest Waiting At */
            oldest_waiting_at: string | null;
            /** Removed */
            removed: number;
            /** Segments */
            segments: number;
            /** Size Bytes */
            size_bytes: number;
            /**
             * State
             * @enum {string}
             */
            state: "ready" | "missing" | "outdated";
            /** Waiting */
            waiting: number;
        };
        /** StockCount */
        StockCount: {
            /** Count */
            count: number;
            /** Value */
            value: boolean;
        };
        /**
         * StockInput
         * @description A count (`on_hand`) or a difference (`adjust_by`) of a product's stock in a warehouse, or its reorder level.
         */
        StockInput: {
            /** Adjust By */
            adjust_by?: number | null;
            /** Note */
            note?: string | null;
            /**
             * On Hand
             * @example 240
             */
            on_hand?: number | null;
            /**
             * Reason
             * @default counted
             * @enum {string}
             */
            reason?: "received" | "counted" | "damaged" | "returned" | "corrected";
            /** Reorder Level */
            reorder_level?: number | null;
            /**
             * Warehouse Id
             * Format: uuid
             */
            warehouse_id: string;
        };
        /**
         * StockOutput
         * @description Stock of a product in a warehouse: available = on hand - reserved. `low`: below the reorder level.
         */
        StockOutput: {
            /** Available */
            available: number;
            /** Low */
            low: boolean;
            /** On Hand */
            on_hand: number;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Reorder Level */
            reorder_level: number;
            /** Reserved */
            reserved: number;
            /** Sku */
            sku: string;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Warehouse Id
             * Format: uuid
             */
            warehouse_id: string;
            /** Warehouse Name */
            warehouse_name: string;
        };
        /**
         * TaskCountsOutput
         * @description Of one task of one queue. `oldest_waiting_at` is when the oldest that waits was due.
         */
        TaskCountsOutput: {
            /** Aborted */
            aborted: number;
            /** Cancelled */
            cancelled: number;
            /** Doing */
            doing: number;
            /** Failed */
            failed: number;
            /** Oldest Waiting At */
            oldest_waiting_at: string | null;
            /** Queue */
            queue: string;
            /** Succeeded */
            succeeded: number;
            /** Task */
            task: string;
            /** Todo */
            todo: number;
        };
        /**
         * TermsInput
         * @description `minimum_order`: what an order's goods must be worth before tax, in its currency; null: no least.
         */
        TermsInput: {
            minimum_order: components["schemas"]["MoneyModel"] | null;
        };
        /**
         * TermsList
         * @description The terms of each seller that was asked for, in the order of the request.
         */
        TermsList: {
            /** Items */
            items: components["schemas"]["TermsOutput"][];
        };
        /**
         * TermsOutput
         * @description What a seller asks of orders. `version` is what the ETag says; 0: nothing was ever set.
         */
        TermsOutput: {
            minimum_order: components["schemas"]["MoneyModel"] | null;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Version */
            version: number;
        };
        /**
         * ThreadInput
         * @description Write about a product to its seller, or about an order to the other side.
         */
        ThreadInput: {
            /** Attachment Ids */
            attachment_ids?: string[];
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /**
             * Subject Type
             * @enum {string}
             */
            subject_type: "product" | "order";
            /**
             * Text
             * @example Do you have 200 more by Friday?
             */
            text: string;
        };
        /** ThreadOutput */
        ThreadOutput: {
            /**
             * Buyer Id
             * Format: uuid
             */
            buyer_id: string;
            /** Buyer Name */
            buyer_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Message At
             * Format: date-time
             */
            last_message_at: string;
            /** Messages Count */
            messages_count: number;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
            /** Seller Name */
            seller_name: string;
            /** Subject */
            subject: string;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /**
             * Subject Type
             * @enum {string}
             */
            subject_type: "product" | "order";
            /** Unread Count */
            unread_count: number;
        };
        /**
         * TierModel
         * @description From `min_quantity` units on, one unit costs `unit_price`, without tax, in the product's currency.
         */
        TierModel: {
            /**
             * Min Quantity
             * @example 24
             */
            min_quantity: number;
            /**
             * Unit Price
             * @example 2.55
             */
            unit_price: string;
        };
        /** TierOutput */
        TierOutput: {
            /** Min Quantity */
            min_quantity: number;
            unit_price: components["schemas"]["MoneyModel"];
        };
        /**
         * TiersInput
         * @description A product's prices, ascending in quantity; a larger quantity never costs more for each unit.
         */
        TiersInput: {
            /** Tiers */
            tiers: components["schemas"]["TierModel"][];
        };
        /** TokenInput */
        TokenInput: {
            /**
             * Token
             * @description The token of the link in the mail.
             */
            token: string;
        };
        /**
         * TokensOutput
         * @description An access token (Bearer) and the refresh token that gets the next pair, once.
         */
        TokensOutput: {
            /** Access Token */
            access_token: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Refresh Expires At
             * Format: date-time
             */
            refresh_expires_at: string;
            /** Refresh Token */
            refresh_token: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "Bearer";
        };
        /**
         * TopicOutput
         * @description `fixed` topics come by mail and cannot be switched off.
         */
        TopicOutput: {
            /** Email */
            email: boolean;
            /** Fixed */
            fixed: boolean;
            /** Push */
            push: boolean;
            /** Sms */
            sms: boolean;
            /** Topic */
            topic: string;
        };
        /**
         * ToReviewOutput
         * @description A product that was received and may be reviewed. `order_id`: the first order that brought it.
         */
        ToReviewOutput: {
            /**
             * Delivered At
             * Format: date-time
             */
            delivered_at: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Seller Id
             * Format: uuid
             */
            seller_id: string;
        };
        /** TrackingEventOutput */
        TrackingEventOutput: {
            /** Note */
            note: string | null;
            /** Place */
            place: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /**
             * Reported By
             * @enum {string}
             */
            reported_by: "seller" | "buyer" | "operator" | "platform";
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "created" | "dispatched" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned" | "cancelled";
        };
        /**
         * TrackOutput
         * @description Where a shipment is; the newest event first.
         */
        TrackOutput: {
            /** Carrier */
            carrier: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Events */
            events: components["schemas"]["TrackingEventOutput"][];
            /** Expected From */
            expected_from: string | null;
            /** Expected Until */
            expected_until: string | null;
            /** Number */
            number: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Service */
            service: string | null;
            /**
             * Shipment Id
             * Format: uuid
             */
            shipment_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "created" | "dispatched" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned" | "cancelled";
            /** Tracking Number */
            tracking_number: string | null;
        };
        /** SettingsInput */
        tradepost__services__analytics__schemas__SettingsInput: {
            /**
             * Timezone
             * @example Europe/London
             */
            timezone: string;
        };
        /**
         * SettingsOutput
         * @description `own_timezone` is null where the platform's holds.
         */
        tradepost__services__analytics__schemas__SettingsOutput: {
            /** Own Timezone */
            own_timezone: string | null;
            /** Timezone */
            timezone: string;
        };
        /** ReviewInput */
        tradepost__services__communication__schemas__ReviewInput: {
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Rating
             * @example 5
             */
            rating: number;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Title
             * @example Solid boxes, quick delivery
             */
            title: string;
        };
        /** UnreadOutput */
        tradepost__services__communication__schemas__UnreadOutput: {
            /** Messages */
            messages: number;
            /** Threads */
            threads: number;
        };
        /**
         * ReviewInput
         * @description The operator's decision on a certificate; a refusal says why.
         */
        tradepost__services__documents__schemas__ReviewInput: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "accept" | "refuse";
            /** Reason */
            reason?: string | null;
        };
        /** UploadOutput */
        tradepost__services__documents__schemas__UploadOutput: {
            document: components["schemas"]["DocumentOutput"];
            upload: components["schemas"]["UploadForm"];
        };
        /**
         * StatusInput
         * @description What happened to a shipment. Saying again what is known already changes nothing.
         */
        tradepost__services__logistics__schemas__StatusInput: {
            /** Note */
            note?: string | null;
            /**
             * Place
             * @example Hub Leipzig
             */
            place?: string | null;
            /**
             * Seen At
             * @description Now where absent.
             * @example 2026-11-22T08:30:00Z
             */
            seen_at?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "dispatched" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned";
            /**
             * Tracking Number
             * @description Of the seller's own carrier.
             */
            tracking_number?: string | null;
        };
        /** UnreadOutput */
        tradepost__services__notifications__schemas__UnreadOutput: {
            /** Unread */
            unread: number;
        };
        /**
         * PartyOutput
         * @description A buyer or seller.
         */
        tradepost__services__orders__schemas__orders__PartyOutput: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * StatusInput
         * @description The status that the order should have now.
         */
        tradepost__services__orders__schemas__orders__StatusInput: {
            /** Reason */
            reason?: string | null;
            /**
             * Status
             * @example processing
             * @enum {string}
             */
            status: "placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused";
        };
        /**
         * SuggestionOutput
         * @description What is bought again and again: on `times` days, every `interval_days` on average, `quantity` as a rule.
         *
         *     `due_on` is an interval after `last_day`, `due_in_days` from today (UTC), below zero where it is over.
         */
        tradepost__services__orders__schemas__saved_lists__SuggestionOutput: {
            /** Due In Days */
            due_in_days: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Interval Days */
            interval_days: number;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Message */
            message: string;
            /** Nearest Quantities */
            nearest_quantities: number[];
            net: components["schemas"]["MoneyModel"] | null;
            next_tier: components["schemas"]["NextTierOutput"] | null;
            product: components["schemas"]["OfferOutput"] | null;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "unknown" | "ambiguous" | "not_orderable" | "below_moq" | "not_a_multiple" | "out_of_stock" | "quantity_malformed" | "quantity_out_of_range" | "merged";
            /** Times */
            times: number;
            /** Title */
            title: string;
            unit_price: components["schemas"]["MoneyModel"] | null;
        };
        /**
         * SuggestionsOutput
         * @description The soonest due first; `orderable` has those that can be ordered as they are.
         */
        tradepost__services__orders__schemas__saved_lists__SuggestionsOutput: {
            /** Items */
            items: components["schemas"]["tradepost__services__orders__schemas__saved_lists__SuggestionOutput"][];
            /** Orderable */
            orderable: components["schemas"]["WantedLineOutput"][];
        };
        /**
         * PartyOutput
         * @description A company as the document names it, frozen when it was issued.
         */
        tradepost__services__payments__schemas__invoices__PartyOutput: {
            address: components["schemas"]["AddressOutput"];
            /** Name */
            name: string;
            /** Vat Id */
            vat_id: string | null;
        };
        /**
         * UploadOutput
         * @description A bulk upload: rows_created + rows_updated + rows_unchanged + rows_refused = rows_read.
         *
         *     `progress` is the share of the file that was read. `error` says why the whole file failed.
         */
        tradepost__services__products__schemas__UploadOutput: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error */
            error: string | null;
            /** Error Code */
            error_code: string | null;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Progress */
            progress: number;
            /** Rows Created */
            rows_created: number;
            /** Rows Read */
            rows_read: number;
            /** Rows Refused */
            rows_refused: number;
            /** Rows Unchanged */
            rows_unchanged: number;
            /** Rows Updated */
            rows_updated: number;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /** Warnings */
            warnings: number;
        };
        /**
         * SuggestionOutput
         * @description `id` is that of the product or category; null for a brand.
         */
        tradepost__services__search__schemas__SuggestionOutput: {
            /** Id */
            id: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "brand" | "category" | "part_number" | "title";
            /** Text */
            text: string;
        };
        /** SuggestionsOutput */
        tradepost__services__search__schemas__SuggestionsOutput: {
            /** Items */
            items: components["schemas"]["tradepost__services__search__schemas__SuggestionOutput"][];
        };
        /**
         * SettingsInput
         * @description Settings to change, by name; the others stay.
         */
        tradepost__services__users__schemas__operator__SettingsInput: {
            /**
             * Values
             * @example {
             *       "prices_visible_to": "verified"
             *     }
             */
            values: {
                [key: string]: boolean | number | string | components["schemas"]["OperatorCompanyInput"];
            };
        };
        /** SettingsOutput */
        tradepost__services__users__schemas__operator__SettingsOutput: {
            /** Items */
            items: components["schemas"]["SettingOutput"][];
        };
        /**
         * UploadForm
         * @description Post `fields` and then the file, as multipart/form-data, to `url`; then complete the document.
         */
        UploadForm: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Url */
            url: string;
        };
        /**
         * UploadInput
         * @description What is going to be uploaded.
         */
        UploadInput: {
            /**
             * Content Type
             * @example application/pdf
             */
            content_type: string;
            /**
             * Expires On
             * @description For certificates alone.
             */
            expires_on?: string | null;
            /**
             * File Name
             * @example resale-certificate.pdf
             */
            file_name: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "business_verification" | "certificate" | "product_image" | "message_attachment" | "import";
            /**
             * Size Bytes
             * @example 48213
             */
            size_bytes: number;
        };
        /** ValueCount */
        ValueCount: {
            /** Count */
            count: number;
            /**
             * Value
             * @example HP
             */
            value: string;
        };
        /**
         * VatCheckOutput
         * @description The VAT id by the rules of its country: format and check digits. No register was asked.
         *
         *     `missing`: a business there has one; `not_needed`: none was given and none is demanded.
         */
        VatCheckOutput: {
            /** Country */
            country: string;
            /**
             * Result
             * @enum {string}
             */
            result: "valid" | "invalid" | "missing" | "not_needed";
            /** Vat Id */
            vat_id: string | null;
        };
        /**
         * VerificationCaseOutput
         * @description All that a decision takes. `verification` is the newest that was handed in, `earlier` up to 49 before it.
         *
         *     `email_confirmed`: somebody of the organisation confirmed an address; without that nothing can be approved.
         */
        VerificationCaseOutput: {
            /** Documents */
            documents: components["schemas"]["ProofOutput"][];
            /** Earlier */
            earlier: components["schemas"]["VerificationOutput"][];
            /** Email Confirmed */
            email_confirmed: boolean;
            organisation: components["schemas"]["OrganisationOutput"];
            /** People */
            people: components["schemas"]["ColleagueOutput"][];
            vat_check: components["schemas"]["VatCheckOutput"];
            verification: components["schemas"]["VerificationOutput"];
        };
        /**
         * VerificationInput
         * @description Proof that the business exists: documents uploaded for `business_verification`, register number, VAT id.
         */
        VerificationInput: {
            /** Document Ids */
            document_ids: string[];
            /** Note */
            note?: string | null;
            /**
             * Register Number
             * @example HRB 12345
             */
            register_number: string;
            /**
             * Vat Id
             * @description Demanded where businesses have one (EU, GB, CH, NO).
             */
            vat_id?: string | null;
        };
        /**
         * VerificationOutput
         * @description A verification that was handed in. `reason` is written for the applicant.
         */
        VerificationOutput: {
            /** Decided At */
            decided_at: string | null;
            /** Document Ids */
            document_ids: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Reason */
            reason: string | null;
            /** Register Number */
            register_number: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "approved" | "rejected";
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /**
             * Submitted By
             * Format: uuid
             */
            submitted_by: string;
            /** Vat Id */
            vat_id: string | null;
        };
        /**
         * VerificationStateOutput
         * @description Where one's own verification stands.
         */
        VerificationStateOutput: {
            /** Email Confirmed */
            email_confirmed: boolean;
            latest: components["schemas"]["VerificationOutput"] | null;
            /**
             * Verification
             * @enum {string}
             */
            verification: "none" | "pending" | "verified" | "rejected";
        };
        /**
         * VisibilityInput
         * @description `hide` says why; `show` brings the review back.
         */
        VisibilityInput: {
            /** Reason */
            reason?: string | null;
            /**
             * Visibility
             * @enum {string}
             */
            visibility: "hide" | "show";
        };
        /**
         * WantedLineOutput
         * @description A line for a basket.
         */
        WantedLineOutput: {
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
        };
        /**
         * WarehouseChange
         * @description A warehouse that is not active takes no stock; it must be empty.
         */
        WarehouseChange: {
            /**
             * Active
             * @default true
             */
            active?: boolean;
            address: components["schemas"]["AddressInput"];
            /**
             * Name
             * @example Hamburg
             */
            name: string;
            /**
             * Priority
             * @default 0
             */
            priority?: number;
        };
        /**
         * WarehouseInput
         * @description A place of stock. Orders take from the lowest priority first.
         */
        WarehouseInput: {
            address: components["schemas"]["AddressInput"];
            /**
             * Name
             * @example Hamburg
             */
            name: string;
            /**
             * Priority
             * @default 0
             */
            priority?: number;
        };
        /** WarehouseOutput */
        WarehouseOutput: {
            /** Active */
            active: boolean;
            address: components["schemas"]["AddressOutput"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Priority */
            priority: number;
            /** Version */
            version: number;
        };
        /** WarehousesOutput */
        WarehousesOutput: {
            /** Items */
            items: components["schemas"]["WarehouseOutput"][];
        };
        /**
         * ZoneInput
         * @description Which zone a destination is in for parcels from an origin; `*` stands for every country not named.
         */
        ZoneInput: {
            /**
             * Destination Country
             * @example *
             */
            destination_country: string;
            /**
             * Origin Country
             * @example DE
             */
            origin_country: string;
            /** Zone */
            zone: string;
        };
        /** ZoneOutput */
        ZoneOutput: {
            /** Destination Country */
            destination_country: string;
            /** Origin Country */
            origin_country: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Zone */
            zone: string;
        };
        /** ZonesInput */
        ZonesInput: {
            /** Zones */
            zones: components["schemas"]["ZoneInput"][];
        };
        /** ZonesPut */
        ZonesPut: {
            /** Zones */
            zones: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    users_read_audit_log: {
        parameters: {
            query?: {
                action?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                organisation_id?: string | null;
                since?: string | null;
                subject_id?: string | null;
                subject_type?: string | null;
                until?: string | null;
                user_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntryOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_commission_rules: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                seller_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommissionRuleOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_add_commission_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionRuleInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionRuleOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.commission_rule_exists`: There is a commission rule from this instant on already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_credit: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                on_hold?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CreditAccountOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_show_credit_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_set_credit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditAccountOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.limit_below_used`: The limit cannot be less than what is used already; put the credit on hold instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_list_dead_letters: {
        parameters: {
            query?: {
                consumer?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeadLetterOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_get_dead_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consumer: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterDetailOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.dead_letter_not_found`: No such event waits for a person (any more). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_retry_dead_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consumer: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.dead_letter_not_found`: No such event waits for a person (any more). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_count_dead_letters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterCountsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_retry_dead_letters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryConsumerInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_look_at_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_list_jobs: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                queue?: string | null;
                status?: ("todo" | "doing" | "failed" | "cancelled" | "aborted" | "succeeded") | null;
                task?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.job_not_found`: There is no such job; jobs that succeeded are not kept. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.job_not_found`: There is no such job; jobs that succeeded are not kept. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.job_not_waiting`: Only a job that waits can be cancelled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_retry_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.job_not_found`: There is no such job; jobs that succeeded are not kept. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.job_not_failed`: Only a job that failed can be done again. / `platform.job_queued_already`: The same work waits already, as another job. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platform_count_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobCountsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_search_organisations: {
        parameters: {
            query?: {
                country?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                kind?: ("manufacturer" | "retailer" | "operator") | null;
                /** @description Rows of a page at most. */
                limit?: number;
                /** @description Beginnings of words of name, place, VAT id. */
                q?: string | null;
                sort?: "newest" | "name";
                suspended?: boolean | null;
                verification?: ("none" | "pending" | "verified" | "rejected") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganisationSummaryOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_organisation_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFileOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_reinstate_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.suspension_unchanged`: The organisation is in this state already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_suspend_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.suspension_unchanged`: The organisation is in this state already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_receipts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                payment_id?: string | null;
                status?: ("allocated" | "unallocated" | "returned") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReceiptOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_allocate_receipt: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiveOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.receipt_settled`: This receipt is not unallocated any more. / `payments.not_open`: The payment does not await money: it was received in full or cancelled. / `payments.amount_mismatch`: What arrived is not what is awaited; correct it, or record it as unallocated. / `payments.receipt_known`: This bank transfer was recorded for this payment before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_return_receipt: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.receipt_settled`: This receipt is not unallocated any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__users__schemas__operator__SettingsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_update_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["tradepost__services__users__schemas__operator__SettingsInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__users__schemas__operator__SettingsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_list_shipping_rates: {
        parameters: {
            query?: {
                active?: boolean | null;
                code?: string | null;
                currency?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                zone?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RateOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_create_shipping_rate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rates_overlap`: The weight band overlaps another one of the same service, zone, currency and start. / `logistics.too_many_rates`: There are as many shipping rates or zones as the platform keeps. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rates_invalid`: The shipping rates have faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_update_shipping_rate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                rate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rate_not_found`: There is no such shipping rate. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rates_overlap`: The weight band overlaps another one of the same service, zone, currency and start. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rates_invalid`: The shipping rates have faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_import_shipping_rates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A header that names the fields of RateInput, then a weight band a row. */
        requestBody: {
            content: {
                /**
                 * @example carrier,service,zone,currency,weight_from_g,weight_to_g,price,days_min,days_max,valid_from
                 *     Parcel,Economy,domestic,EUR,0,2000,4.90,2,4,2026-01-01
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesImported"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rates_overlap`: The weight band overlaps another one of the same service, zone, currency and start. / `logistics.too_many_rates`: There are as many shipping rates or zones as the platform keeps. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `http.body_too_large`: The request's body is larger than allowed here. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `table.unreadable`: The table cannot be read. / `table.mapping`: The column mapping does not fit the table. / `logistics.rates_invalid`: The shipping rates have faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_list_shipping_zones: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                origin_country?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ZoneOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_put_shipping_zones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZonesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZonesPut"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.too_many_rates`: There are as many shipping rates or zones as the platform keeps. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.rates_invalid`: The shipping rates have faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_delete_shipping_zone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destination_country: string;
                origin_country: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.zone_not_found`: There is no such shipping zone. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_search_people: {
        parameters: {
            query?: {
                active?: boolean | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                kind?: ("manufacturer" | "retailer" | "operator") | null;
                /** @description Rows of a page at most. */
                limit?: number;
                organisation_id?: string | null;
                /** @description Beginnings of words of name and address. */
                q?: string | null;
                role?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MemberOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_shut_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.operators_own_people`: People of the operator are managed by its own admins, among their colleagues. / `users.last_owner`: An organisation needs at least one active person with its highest role. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_let_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.operators_own_people`: People of the operator are managed by its own admins, among their colleagues. / `users.last_owner`: An organisation needs at least one active person with its highest role. / `users.email_taken`: Someone who has confirmed this e-mail address has an account already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list_verifications: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                status?: "pending" | "approved" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QueuedVerificationOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_verification_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationCaseOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. / `users.verification_not_found`: This organisation never handed in a verification. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_decide_verification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedVerificationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.verification_not_open`: The verification is not in a state that allows this. / `users.email_not_confirmed`: Confirm your e-mail address first, by the link that was sent to it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_request_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.organisation_not_found`: There is no such organisation, or its figures are not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.too_many_reports`: Too many reports of your company are being made; wait for one to end or delete it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_list_reports: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                status?: ("queued" | "running" | "ready" | "failed") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReportOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.report_not_found`: There is no such report, or it is not your company's. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_delete_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.report_not_found`: There is no such report, or it is not your company's. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_download_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.report_not_found`: There is no such report, or it is not your company's. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.report_not_ready`: The report is not ready: it is still being made, or it failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_customers: {
        parameters: {
            query?: {
                brand?: string | null;
                /** @description Purchases of this buyer (or customer of history) only. */
                buyer_id?: string | null;
                /** @description Products of this category or of one below it. */
                category?: string | null;
                /** @description Also the period before, of the same length. */
                compare_with?: "previous" | null;
                /** @description Default: the one with the most orders. */
                currency?: string | null;
                /** @description First day; default: 30 days, 12 weeks or 12 months. */
                from?: string | null;
                /** @description Rows at most. */
                limit?: number;
                /** @description Sales of this seller only. */
                seller_id?: string | null;
                /** @description The greatest first. */
                sort?: "net" | "units" | "orders";
                /** @description Last day, included; default: today. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.organisation_not_found`: There is no such organisation, or its figures are not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.period_invalid`: This is no period that figures can be given for. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_overview: {
        parameters: {
            query?: {
                /** @description Purchases of this buyer (or customer of history) only. */
                buyer_id?: string | null;
                /** @description Default: the one with the most orders. */
                currency?: string | null;
                /** @description Sales of this seller only. */
                seller_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.organisation_not_found`: There is no such organisation, or its figures are not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_products: {
        parameters: {
            query?: {
                brand?: string | null;
                /** @description Purchases of this buyer (or customer of history) only. */
                buyer_id?: string | null;
                /** @description Products of this category or of one below it. */
                category?: string | null;
                /** @description Also the period before, of the same length. */
                compare_with?: "previous" | null;
                /** @description Default: the one with the most orders. */
                currency?: string | null;
                /** @description First day; default: 30 days, 12 weeks or 12 months. */
                from?: string | null;
                /** @description Rows at most. */
                limit?: number;
                /** @description Sales of this seller only. */
                seller_id?: string | null;
                /** @description The greatest first. */
                sort?: "net" | "units" | "orders";
                /** @description Last day, included; default: today. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.organisation_not_found`: There is no such organisation, or its figures are not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.period_invalid`: This is no period that figures can be given for. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_sales: {
        parameters: {
            query?: {
                brand?: string | null;
                /** @description Purchases of this buyer (or customer of history) only. */
                buyer_id?: string | null;
                /** @description Products of this category or of one below it. */
                category?: string | null;
                /** @description Also the period before, of the same length. */
                compare_with?: "previous" | null;
                /** @description Default: the one with the most orders. */
                currency?: string | null;
                /** @description First day; default: 30 days, 12 weeks or 12 months. */
                from?: string | null;
                /** @description Weeks are those of ISO 8601. */
                interval?: "day" | "week" | "month";
                /** @description Sales of this seller only. */
                seller_id?: string | null;
                /** @description Last day, included; default: today. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.organisation_not_found`: There is no such organisation, or its figures are not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.period_invalid`: This is no period that figures can be given for. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_sellers: {
        parameters: {
            query?: {
                brand?: string | null;
                /** @description Purchases of this buyer (or customer of history) only. */
                buyer_id?: string | null;
                /** @description Products of this category or of one below it. */
                category?: string | null;
                /** @description Also the period before, of the same length. */
                compare_with?: "previous" | null;
                /** @description Default: the one with the most orders. */
                currency?: string | null;
                /** @description First day; default: 30 days, 12 weeks or 12 months. */
                from?: string | null;
                /** @description Rows at most. */
                limit?: number;
                /** @description Sales of this seller only. */
                seller_id?: string | null;
                /** @description The greatest first. */
                sort?: "net" | "units" | "orders";
                /** @description Last day, included; default: today. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellersOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.organisation_not_found`: There is no such organisation, or its figures are not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.period_invalid`: This is no period that figures can be given for. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_read_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__analytics__schemas__SettingsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_change_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["tradepost__services__analytics__schemas__SettingsInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__analytics__schemas__SettingsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics.timezone_unknown`: There is no such time zone. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.link_invalid`: This link is not valid: it has expired, was used already, or is meant for something else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.email_taken`: Someone who has confirmed this e-mail address has an account already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.invalid_credentials`: The e-mail address and the password do not belong together. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_confirm_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.link_invalid`: This link is not valid: it has expired, was used already, or is meant for something else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.email_taken`: Someone who has confirmed this e-mail address has an account already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.invalid_credentials`: The e-mail address and the password do not belong together. / `users.second_factor_required`: The password is right; send the code of your authenticator, or a recovery code, as well. / `users.second_factor_invalid`: This code is wrong, too old, or was used already. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_refresh_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.refresh_token_invalid`: This refresh token is not valid (any more): sign in again. / `users.refresh_token_superseded`: Another request used this refresh token at the same moment: go on with the token that it was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `users.registration_closed`: New companies cannot register at present. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_request_email_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_request_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.link_invalid`: This link is not valid: it has expired, was used already, or is meant for something else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.email_taken`: Someone who has confirmed this e-mail address has an account already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_start_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSetupOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.second_factor_state`: The second factor is not in the state that this needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_confirm_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCodeInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.second_factor_invalid`: This code is wrong, too old, or was used already. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.second_factor_state`: The second factor is not in the state that this needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_remove_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorRemovalInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.second_factor_invalid`: This code is wrong, too old, or was used already. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.second_factor_state`: The second factor is not in the state that this needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_current_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSessionOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_start_browser_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSessionOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.invalid_credentials`: The e-mail address and the password do not belong together. / `users.second_factor_required`: The password is right; send the code of your authenticator, or a recovery code, as well. / `users.second_factor_invalid`: This code is wrong, too old, or was used already. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_end_browser_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_refresh_browser_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSessionOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. / `users.refresh_token_invalid`: This refresh token is not valid (any more): sign in again. / `users.refresh_token_superseded`: Another request used this refresh token at the same moment: go on with the token that it was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.session_not_found`: You have no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_add_category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_not_found`: There is no such category. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_too_deep`: The tree of categories would become too deep. / `products.category_name_taken`: There is a category of this name at this place already. / `products.too_many_categories`: There are as many categories as the platform keeps. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_change_category: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_not_found`: There is no such category. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_too_deep`: The tree of categories would become too deep. / `products.category_name_taken`: There is a category of this name at this place already. / `products.category_cycle`: A category cannot stand below itself. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_remove_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_not_found`: There is no such category. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_in_use`: The category has products or categories below it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_commissions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                order_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommissionOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_show_credit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_list_delivery_addresses: {
        parameters: {
            query?: {
                country?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryAddressOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_create_delivery_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryAddressInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAddressOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.too_many_addresses`: There are as many delivery addresses as an organisation may have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_read_delivery_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAddressOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.address_not_found`: There is no such delivery address, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_update_delivery_address: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                address_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryAddressInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAddressOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.address_not_found`: There is no such delivery address, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.address_invalid`: The delivery address has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_delete_delivery_address: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                address_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.address_not_found`: There is no such delivery address, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_read_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentWithLink"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_found`: There is no such document, or it is not yours to read. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_delete_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_found`: There is no such document, or it is not yours to read. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.kept_for_the_record`: This document is part of the record and cannot be deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_complete_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_found`: There is no such document, or it is not yours to read. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_uploaded`: The file has not been uploaded yet; post it to the address that was given, then complete it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_read_picture: {
        parameters: {
            query?: {
                /** @description The longest side in pixels, as WebP. Without it the picture comes as it was uploaded. */
                size?: components["schemas"]["PictureSize"] | null;
            };
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_found`: There is no such document, or it is not yours to read. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_ready`: The document cannot be read: it was not uploaded, or it is quarantined. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_review_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["tradepost__services__documents__schemas__ReviewInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_found`: There is no such document, or it is not yours to read. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.not_a_certificate`: Only a certificate that is ready can be reviewed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.upload_refused`: This file cannot be uploaded. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_list_documents: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                purpose?: ("business_verification" | "certificate" | "product_image" | "message_attachment" | "import" | "generated") | null;
                review?: ("none" | "pending" | "accepted" | "refused") | null;
                status?: ("awaiting_upload" | "ready" | "quarantined" | "deleted") | null;
                /** @description Part of the file name. */
                text?: string | null;
                /** @description For operators: what they decide on, whoever owns it. */
                to_review?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DocumentOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documents_start_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__documents__schemas__UploadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `documents.upload_refused`: This file cannot be uploaded. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_list_inventory: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                low?: boolean | null;
                product_id?: string | null;
                warehouse_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StockOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_invoices: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                issued_from?: string | null;
                issued_until?: string | null;
                kind?: ("invoice" | "credit_note") | null;
                /** @description Rows of a page at most. */
                limit?: number;
                open?: boolean | null;
                order_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvoiceSummary_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_show_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_invoice_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_accounts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                kind?: ("bank" | "receivable" | "payable" | "commission_revenue" | "vat_payable" | "refunds_payable" | "unallocated") | null;
                /** @description Rows of a page at most. */
                limit?: number;
                organisation_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LedgerAccountOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_entries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LedgerEntryOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_read_statement: {
        parameters: {
            query: {
                currency: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description First UTC day. */
                from: string;
                /** @description Rows of a page at most. */
                limit?: number;
                /** @description For the operator: whose statement. */
                seller_id?: string | null;
                /** @description Last UTC day, included. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_export_statement: {
        parameters: {
            query: {
                currency: string;
                /** @description First UTC day. */
                from: string;
                /** @description For the operator: whose statement. */
                seller_id?: string | null;
                /** @description Last UTC day, included. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_list_notifications: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                topic?: string | null;
                /** @description Only what is not read yet. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_mark_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notifications.not_found`: There is no such notification, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_read_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_change_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notifications.preference_fixed`: Some messages about your account cannot be switched off. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_mark_all_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_send_announcement: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_stream: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `live.full`: Too many live connections are open; try again shortly. / `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_count_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__notifications__schemas__UnreadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderGroupOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.group_not_found`: There is no such order group, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_list_order_terms: {
        parameters: {
            query: {
                /** @description Sellers. */
                seller_id: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsList"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_own_order_terms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_set_own_order_terms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_list_orders: {
        parameters: {
            query?: {
                /** @description The other side: a buyer or seller. */
                counterpart_id?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Imported orders alone, or without them. */
                historical?: boolean | null;
                /** @description Rows of a page at most. */
                limit?: number;
                number?: string | null;
                /** @description First UTC day. */
                placed_from?: string | null;
                /** @description Last UTC day, included. */
                placed_to?: string | null;
                po_number?: string | null;
                sort?: "-placed_at" | "placed_at" | "-total" | "total";
                status?: ("placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused")[] | null;
                /** @description Part of the number, PO number or a company's name. */
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrderSummary_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_place_orders: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderGroupOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.party_unknown`: A company of this order is not known here yet; try again in a moment. / `orders.seller_unavailable`: A seller cannot take orders now. / `orders.buyer_suspended`: Your company is suspended and cannot order. / `orders.tax_country_unsupported`: The tax rates of the seller's country are not known to the platform. / `orders.minimum_not_met`: The goods of a seller are worth less than its minimum order. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.basket_invalid`: The basket has faults. / `idempotency.key_reused`: This Idempotency-Key was used for another request. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_cancel_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.transition_not_allowed`: The order's status does not allow this step, or the step is not yours to make. / `orders.in_fulfilment`: Units of the order are promised to a shipment: cancel that shipment first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_confirmed`: The order is not confirmed, so there is no confirmation of it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDocumentsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_invoice: {
        parameters: {
            query?: {
                invoice_id?: string | null;
            };
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. / `orders.invoice_not_found`: This order has no such invoice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_invoiced`: No invoice has been issued for this order yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_reorder_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorderLinesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_set_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["tradepost__services__orders__schemas__orders__StatusInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.transition_not_allowed`: The order's status does not allow this step, or the step is not yours to make. / `orders.in_fulfilment`: Units of the order are promised to a shipment: cancel that shipment first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.reason_missing`: This step needs a reason. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_check_lines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckLinesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckLinesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.rows_invalid`: These rows cannot be checked. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_list_customers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Imported orders alone, or without them. */
                historical?: boolean | null;
                /** @description Rows of a page at most. */
                limit?: number;
                q?: string | null;
                /** @description For the operator: whose customers. */
                seller_id?: string | null;
                sort?: "-last_order" | "name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CustomerOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_export_orders: {
        parameters: {
            query?: {
                /** @description The other side: a buyer or seller. */
                counterpart_id?: string | null;
                /** @description Imported orders alone, or without them. */
                historical?: boolean | null;
                number?: string | null;
                /** @description First UTC day. */
                placed_from?: string | null;
                /** @description Last UTC day, included. */
                placed_to?: string | null;
                po_number?: string | null;
                sort?: "-placed_at" | "placed_at" | "-total" | "total";
                status?: ("placed" | "confirmed" | "processing" | "partially_shipped" | "shipped" | "delivered" | "completed" | "cancelled" | "refused")[] | null;
                /** @description Part of the number, PO number or a company's name. */
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_start_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Adjustment Prefix
                     * @default A
                     */
                    adjustment_prefix?: string;
                    /**
                     * Cancellation Prefix
                     * @default C
                     */
                    cancellation_prefix?: string;
                    /** Charges */
                    charges?: string[];
                    /**
                     * Currency
                     * @example EUR
                     */
                    currency: string;
                    /**
                     * Date Order
                     * @default iso
                     * @enum {string}
                     */
                    date_order?: "iso" | "dmy" | "mdy";
                    /**
                     * Decimal Comma
                     * @default false
                     */
                    decimal_comma?: boolean;
                    /** Document Id */
                    document_id?: string | null;
                    /**
                     * Mapping
                     * @example {
                     *       "invoice_number": "InvoiceNo",
                     *       "sku": "StockCode"
                     *     }
                     */
                    mapping?: {
                        [key: string]: string | {
                            [key: string]: string;
                        };
                    } | null;
                    /**
                     * Seller Id
                     * Format: uuid
                     */
                    seller_id: string;
                    /**
                     * Timezone
                     * @default UTC
                     * @example Europe/London
                     */
                    timezone?: string;
                    /**
                     * Unnamed Customer
                     * @default Unnamed customer
                     */
                    unnamed_customer?: string;
                };
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A CSV file, at most 2 MB.
                     */
                    file: string;
                    /** @description The JSON of the other kind, as text. */
                    options: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.import_invalid`: The import cannot be started as it was asked for. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.import_not_found`: There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_cancel_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.import_not_found`: There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.import_ended`: The import has ended already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_export_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.import_not_found`: There is no such import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_quote_basket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasketInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `prices.hidden`: Prices are shown to verified businesses alone: you cannot ask for them, filter or sort by them. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.party_unknown`: A company of this order is not known here yet; try again in a moment. / `orders.seller_unavailable`: A seller cannot take orders now. / `orders.buyer_suspended`: Your company is suspended and cannot order. / `orders.tax_country_unsupported`: The tax rates of the seller's country are not known to the platform. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.basket_invalid`: The basket has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_suggest_reorders: {
        parameters: {
            query?: {
                /** @description Products at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__orders__schemas__saved_lists__SuggestionsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOrganisationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_own_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_update_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.verified_data_locked`: Name, country and VAT id cannot change while the verification of the business rests on them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_read_own_audit_log: {
        parameters: {
            query?: {
                action?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                since?: string | null;
                subject_id?: string | null;
                subject_type?: string | null;
                until?: string | null;
                user_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntryOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_add_certification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificationInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.too_many`: There are as many of these as one may have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_remove_certification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.certification_not_found`: Your organisation has no such certification. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_payment_methods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodOutput"][];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_add_payment_method: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMethodInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.method_exists`: This bank account is among your payment methods already. / `payments.too_many_methods`: An organisation has at most 20 payment methods. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_delete_payment_method: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                method_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_show_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_receive_payment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiveOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.not_open`: The payment does not await money: it was received in full or cancelled. / `payments.amount_mismatch`: What arrived is not what is awaited; correct it, or record it as unallocated. / `payments.receipt_known`: This bank transfer was recorded for this payment before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_payment_history: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                group_id?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                method?: ("on_account" | "bank_transfer") | null;
                order_id?: string | null;
                reference?: string | null;
                status?: ("pending" | "authorized" | "completed" | "cancelled") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PaymentOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_process_payment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payments.order_not_payable`: An order can be paid only while it is placed and not cancelled. / `payments.method_not_of_order`: The order was placed to be paid by bank transfer before it is delivered, so it cannot go on account. / `payments.already_in_payment`: There is a payment for this order already. / `payments.nothing_to_pay`: The order costs nothing, so there is nothing to pay. / `payments.no_credit`: No credit has been set up for your company in this currency; pay by bank transfer or ask for credit. / `payments.credit_on_hold`: Your credit is on hold: no new orders on account until the operator lifts it. / `payments.credit_limit_exceeded`: The order would exceed your credit limit. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_refund_payment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not_found`: There is no such thing, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `money.currency_mismatch`: Amounts in different currencies cannot be combined. / `payments.nothing_to_refund`: Nothing of this payment is invoiced yet; cancel the order to give prepaid money back. / `payments.refund_too_large`: More would be given back than there is left to give back. / `payments.refund_not_due`: This refund was paid back already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_show_transfer_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankDetails"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_payouts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PayoutPreview_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_list_products: {
        parameters: {
            query?: {
                brand?: string | null;
                category_id?: string | null;
                currency?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                in_stock?: boolean | null;
                /** @description Rows of a page at most. */
                limit?: number;
                mine?: boolean;
                price_max?: number | string | null;
                price_min?: number | string | null;
                /** @description Begin of title, SKU, part number or brand; or a GTIN. */
                q?: string | null;
                seller_id?: string | null;
                sort?: "newest" | "title" | "price" | "-price" | "sku";
                status?: ("draft" | "active" | "archived") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProductSummary_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `prices.hidden`: Prices are shown to verified businesses alone: you cannot ask for them, filter or sort by them. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_create_product: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `products.seller_not_verified`: Your business is not verified yet; until then products stay drafts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_not_found`: There is no such category. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.sku_taken`: You have a product with this SKU already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.invalid`: The product's data do not fit together. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_get_product: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOutput"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.not_found`: There is no such product, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_change_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `products.seller_not_verified`: Your business is not verified yet; until then products stay drafts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.category_not_found`: There is no such category. / `products.not_found`: There is no such product, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.sku_taken`: You have a product with this SKU already. / `products.status_not_allowed`: The product's status does not allow this step. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.invalid`: The product's data do not fit together. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_archive_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.not_found`: There is no such product, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_set_images: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImagesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `products.seller_not_verified`: Your business is not verified yet; until then products stay drafts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.not_found`: There is no such product, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.invalid`: The product's data do not fit together. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_change_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.not_found`: There is no such product, or it is not yours. / `products.warehouse_not_found`: There is no such warehouse, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.warehouse_inactive`: The warehouse is not in use. / `products.stock_reserved`: Buyers hold more of it than would be left. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.invalid`: The product's data do not fit together. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_list_movements: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                warehouse_id?: string | null;
            };
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MovementOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.not_found`: There is no such product, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_set_pricing_tiers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TiersInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `products.seller_not_verified`: Your business is not verified yet; until then products stay drafts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.not_found`: There is no such product, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.invalid`: The product's data do not fit together. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_list_uploads: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UploadOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_start_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["Body_products_start_upload"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__products__schemas__UploadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `products.seller_not_verified`: Your business is not verified yet; until then products stay drafts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.too_many_uploads`: Too many of your uploads are waiting; let them finish or cancel one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `http.body_too_large`: The request's body is larger than allowed here. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.upload_invalid`: The upload cannot be started as it is. / `table.mapping`: The column mapping does not fit the table. / `table.unreadable`: The table cannot be read. / `table.kind`: The file is not a CSV or XLSX table. / `table.encoding`: The file's characters cannot be read. / `table.header`: The header row cannot be used. / `table.too_large`: The table is over a limit. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `objects.unavailable`: The file store is not available now; try again shortly. / `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_get_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__products__schemas__UploadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.upload_not_found`: There is no such upload, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_cancel_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__products__schemas__UploadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.upload_not_found`: There is no such upload, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.upload_finished`: The upload has ended already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_download_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.upload_not_found`: There is no such upload, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_preview_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_products_preview_upload"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `http.body_too_large`: The request's body is larger than allowed here. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.upload_invalid`: The upload cannot be started as it is. / `table.mapping`: The column mapping does not fit the table. / `table.unreadable`: The table cannot be read. / `table.kind`: The file is not a CSV or XLSX table. / `table.encoding`: The file's characters cannot be read. / `table.header`: The header row cannot be used. / `table.too_large`: The table is over a limit. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_search_products: {
        parameters: {
            query: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProductSummary_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payments_list_refunds: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                payment_id?: string | null;
                status?: ("due" | "completed") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RefundOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_list_reviews: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                /** @description Only what the caller's company wrote. */
                own?: boolean;
                product_id?: string | null;
                rating?: number | null;
                seller_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReviewOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_write_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["tradepost__services__communication__schemas__ReviewInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. / `communication.not_bought`: Only who received the product can review it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.already_reviewed`: Your company has reviewed this product; change that review instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_change_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.review_not_found`: There is no such review, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_reply_to_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.review_not_found`: There is no such review, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_set_visibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisibilityInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.review_not_found`: There is no such review, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_read_summary: {
        parameters: {
            query: {
                product_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingSummary"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_list_to_review: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ToReviewOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_list_saved_lists: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                /** @description Part of the name. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SavedListSummary_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_create_saved_list: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedListInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListSummary"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.not_found`: There is no such order, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_name_taken`: Your company has a list of this name already. / `orders.too_many_saved_lists`: Your company has as many lists as the platform keeps. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_invalid`: The list cannot be kept like this. / `idempotency.key_reused`: This Idempotency-Key was used for another request. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_read_saved_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_not_found`: There is no such list, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_rename_saved_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListSummary"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_not_found`: There is no such list, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_name_taken`: Your company has a list of this name already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_delete_saved_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_not_found`: There is no such list, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_set_saved_list_lines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListSummary"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_not_found`: There is no such list, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_invalid`: The list cannot be kept like this. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.precondition_required`: Say in If-Match which version (the ETag of your last read) you are changing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_add_saved_list_lines: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoreLinesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListSummary"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_not_found`: There is no such list, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_invalid`: The list cannot be kept like this. / `idempotency.key_reused`: This Idempotency-Key was used for another request. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orders_remove_saved_list_line: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                list_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Names this version; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListSummary"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders.saved_list_not_found`: There is no such list, or it is not yours. / `orders.saved_list_line_not_found`: The list does not have this product. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_search: {
        parameters: {
            query?: {
                /** @description `name:value`, as facets give them. */
                attribute?: string[];
                brand?: string[];
                /** @description A category; those below it are included. */
                category?: string | null;
                currency?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Whether to count facets. */
                facets?: boolean;
                in_stock?: boolean | null;
                /** @description Hits of a page at most. */
                limit?: number;
                /** @description See price_min. */
                price_max?: (number | string) | null;
                /** @description Unit price of the first tier. 403 where prices are hidden. */
                price_min?: (number | string) | null;
                /** @description Words, or a part number. Cut to 200 characters and 16 words. */
                q?: string;
                seller?: string[];
                /** @description `price` and `-price` give 403 where prices are hidden. */
                sort?: "relevance" | "price" | "-price" | "newest" | "title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `prices.hidden`: Prices are shown to verified businesses alone: you cannot ask for them, filter or sort by them. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `search.invalid`: The search has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `search.not_ready`: The search index is being built; try again shortly. / `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_analytics: {
        parameters: {
            query?: {
                /** @description Default: 30 days. */
                first_day?: string | null;
                /** @description Default: today (UTC). */
                last_day?: string | null;
                /** @description Texts of a list at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `search.invalid`: The search has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_click: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClickInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_facets: {
        parameters: {
            query?: {
                /** @description `name:value`, as facets give them. */
                attribute?: string[];
                brand?: string[];
                /** @description A category; those below it are included. */
                category?: string | null;
                currency?: string | null;
                in_stock?: boolean | null;
                /** @description Attributes to count besides the most frequent ones. */
                name?: string[];
                /** @description See price_min. */
                price_max?: (number | string) | null;
                /** @description Unit price of the first tier. 403 where prices are hidden. */
                price_min?: (number | string) | null;
                /** @description Words, or a part number. Cut to 200 characters and 16 words. */
                q?: string;
                seller?: string[];
                /** @description Values of a facet at most. */
                values?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacetsPage"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `prices.hidden`: Prices are shown to verified businesses alone: you cannot ask for them, filter or sort by them. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `search.invalid`: The search has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `search.not_ready`: The search index is being built; try again shortly. / `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_popular: {
        parameters: {
            query?: {
                /** @description Products at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopularOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_suggestions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description What was typed so far. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__search__schemas__SuggestionsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_public_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSettingsOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_list_shipments: {
        parameters: {
            query?: {
                /** @description From this time on. */
                created_from?: string | null;
                /** @description Before this time. */
                created_until?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                order_id?: string | null;
                status?: ("created" | "dispatched" | "in_transit" | "out_for_delivery" | "delivered" | "failed" | "returned" | "cancelled") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ShipmentOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_create_shipment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each intended effect; a repeat with it gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDetail"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.order_not_found`: There is no such order, or it is not yours to deliver. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.nothing_open`: Nothing of this order is open any more: every unit is in a shipment. / `logistics.not_deliverable`: No shipping rate fits this way, weight and currency. / `logistics.origin_unknown`: The seller's address is not known here yet; try again shortly. / `logistics.order_cancelled`: The order was cancelled. / `logistics.already_made`: This shipment was made before; `shipment_id` names it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_invalid`: The shipment has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_read_shipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDetail"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_not_found`: There is no such shipment, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_cancel_shipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDetail"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_not_found`: There is no such shipment, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.move_not_allowed`: The shipment's status does not allow this; `allowed` says what it does. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_read_delivery_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_not_found`: There is no such shipment, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_read_labels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_not_found`: There is no such shipment, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_move_shipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["tradepost__services__logistics__schemas__StatusInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDetail"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `logistics.move_forbidden`: Only the seller can say this of a shipment; a buyer may confirm that it was delivered. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_not_found`: There is no such shipment, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.move_not_allowed`: The shipment's status does not allow this; `allowed` says what it does. / `logistics.too_many_scans`: This shipment has as many tracking entries as it may have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_invalid`: The shipment has faults. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_track_shipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.shipment_not_found`: There is no such shipment, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logistics_calculate_shipping_cost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.address_not_found`: There is no such delivery address, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.origin_unknown`: The seller's address is not known here yet; try again shortly. / `logistics.not_deliverable`: No shipping rate fits this way, weight and currency. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logistics.cost_invalid`: The cost of this cannot be calculated. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_list_threads: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
                subject_id?: string | null;
                subject_type?: ("product" | "order") | null;
                /** @description Part of the subject. */
                text?: string | null;
                /** @description Only those with something unread. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ThreadOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_start_thread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.subject_not_found`: There is no such product or order to write about, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.attachments_invalid`: An attachment is not a ready file of yours that was uploaded as one. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_read_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.thread_not_found`: There is no such conversation, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_list_messages: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MessageOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.thread_not_found`: There is no such conversation, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_send_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. / `access.not_verified`: Your business is not verified yet; until then you can look but not trade. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.thread_not_found`: There is no such conversation, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.attachments_invalid`: An attachment is not a ready file of yours that was uploaded as one. / `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_mark_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `communication.thread_not_found`: There is no such conversation, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    communication_count_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tradepost__services__communication__schemas__UnreadOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list_colleagues: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ColleagueOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_disable_colleague: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `users.role_not_grantable`: You cannot give or take a role that may do more than you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.own_account`: You cannot do this to your own account; ask a colleague. / `users.last_owner`: An organisation needs at least one active person with its highest role. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_enable_colleague: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `users.role_not_grantable`: You cannot give or take a role that may do more than you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.own_account`: You cannot do this to your own account; ask a colleague. / `users.email_taken`: Someone who has confirmed this e-mail address has an account already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_set_roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `users.role_not_grantable`: You cannot give or take a role that may do more than you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.own_account`: You cannot do this to your own account; ask a colleague. / `users.last_owner`: An organisation needs at least one active person with its highest role. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list_invitations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows of a page at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvitationOutput_"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_invite_colleague: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `users.role_not_grantable`: You cannot give or take a role that may do more than you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.email_not_confirmed`: Confirm your e-mail address first, by the link that was sent to it. / `users.email_taken`: Someone who has confirmed this e-mail address has an account already. / `users.too_many`: There are as many of these as one may have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_withdraw_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.invitation_not_found`: There is no such open invitation in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_get_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_update_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.user_not_found`: There is no such person in your organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_own_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationStateOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_verify_business: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.organisation_not_found`: There is no such organisation, or it is not for you to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `users.verification_not_open`: The verification is not in a state that allows this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_list_warehouses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarehousesOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_open_warehouse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarehouseInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarehouseOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.warehouse_name_taken`: You have a warehouse of this name already. / `products.too_many_warehouses`: You have as many warehouses as the platform keeps for a seller. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products_change_warehouse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: the change is refused (412) where somebody was faster. */
                "If-Match"?: string | null;
            };
            path: {
                warehouse_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarehouseChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarehouseOutput"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. / `access.forbidden`: You are not allowed to do this. / `access.wrong_organisation_kind`: This is for organisations of another kind. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.warehouse_not_found`: There is no such warehouse, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `products.warehouse_not_empty`: The warehouse still has stock. / `products.warehouse_name_taken`: You have a warehouse of this name already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.changed`: Someone changed this since you read it: read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    graphql_query_graphql: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GraphQLRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphQLAnswer"];
                };
            };
            /** @description The query was refused: syntax, schema or limits. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphQLAnswer"];
                };
            };
            /** @description `access.unauthenticated`: Sign in first: the access token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.cross_origin`: With the cookies of a session this works from the platform's own pages only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input.invalid`: The request has faults. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate_limited`: Too many requests; try again later. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform.unavailable`: A part that this needs is not available now; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
