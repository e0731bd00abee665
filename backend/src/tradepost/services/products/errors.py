"""What products refuses, each with its stable code."""

from tradepost.kernel.errors import Conflict, Forbidden, InvalidInput, NotFound


class ProductNotFound(NotFound):
    """There is no such product, or it is not yours."""

    code = "products.not_found"


class CategoryNotFound(NotFound):
    """There is no such category."""

    code = "products.category_not_found"


class WarehouseNotFound(NotFound):
    """There is no such warehouse, or it is not yours."""

    code = "products.warehouse_not_found"


class UploadNotFound(NotFound):
    """There is no such upload, or it is not yours."""

    code = "products.upload_not_found"


class ProductInvalid(InvalidInput):
    """The product's data do not fit together."""

    code = "products.invalid"


class LinesInvalid(InvalidInput):
    """Some lines cannot be ordered as they are."""

    code = "products.lines_invalid"


class UploadInvalid(InvalidInput):
    """The upload cannot be started as it is."""

    code = "products.upload_invalid"


class OutOfStock(Conflict):
    """There is not enough stock for some lines."""

    code = "products.out_of_stock"


class TooManyHolds(Conflict):
    """You hold too much unpaid stock; pay for or cancel some orders first."""

    code = "products.too_many_holds"


class HoldMismatch(Conflict):
    """This hold was made with other lines."""

    code = "products.hold_mismatch"


class HoldGone(Conflict):
    """This hold has expired or was given back."""

    code = "products.hold_gone"


class SkuTaken(Conflict):
    """You have a product with this SKU already."""

    code = "products.sku_taken"


class StatusNotAllowed(Conflict):
    """The product's status does not allow this step."""

    code = "products.status_not_allowed"


class SellerNotVerified(Forbidden):
    """Your business is not verified yet; until then products stay drafts."""

    code = "products.seller_not_verified"


class CategoryInUse(Conflict):
    """The category has products or categories below it."""

    code = "products.category_in_use"


class CategoryCycle(Conflict):
    """A category cannot stand below itself."""

    code = "products.category_cycle"


class CategoryTooDeep(Conflict):
    """The tree of categories would become too deep."""

    code = "products.category_too_deep"


class CategoryNameTaken(Conflict):
    """There is a category of this name at this place already."""

    code = "products.category_name_taken"


class TooManyCategories(Conflict):
    """There are as many categories as the platform keeps."""

    code = "products.too_many_categories"


class WarehouseNameTaken(Conflict):
    """You have a warehouse of this name already."""

    code = "products.warehouse_name_taken"


class WarehouseNotEmpty(Conflict):
    """The warehouse still has stock."""

    code = "products.warehouse_not_empty"


class WarehouseInactive(Conflict):
    """The warehouse is not in use."""

    code = "products.warehouse_inactive"


class TooManyWarehouses(Conflict):
    """You have as many warehouses as the platform keeps for a seller."""

    code = "products.too_many_warehouses"


class StockReserved(Conflict):
    """Buyers hold more of it than would be left."""

    code = "products.stock_reserved"


class TooManyUploads(Conflict):
    """Too many of your uploads are waiting; let them finish or cancel one."""

    code = "products.too_many_uploads"


class UploadFinished(Conflict):
    """The upload has ended already."""

    code = "products.upload_finished"
