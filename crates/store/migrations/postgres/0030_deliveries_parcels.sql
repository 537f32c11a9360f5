-- Letters that were handed over in one request.
CREATE INDEX IF NOT EXISTS deliveries_parcels ON deliveries (parcel) WHERE parcel IS NOT NULL;
