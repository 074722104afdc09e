import * as v from 'valibot';

/*
 * The shapes that cross the wire (contracts/microsoft.md §3.1, §3.5). With few permissions Graph leaves fields out or
 * writes null into them, so nearly everything may be missing.
 */

const text = v.fallback(v.nullish(v.string(), null), null);

/** A list in which an item that cannot be read is left out; `null` where there is none. */
const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.fallback(
    v.nullish(
      v.pipe(
        v.array(v.unknown()),
        v.transform((items) =>
          items.flatMap((one) => {
            const parsed = v.safeParse(item, one);
            return parsed.success ? [parsed.output] : [];
          }),
        ),
      ),
      null,
    ),
    null,
  );

const AssignedPlan = v.object({ service: text, capabilityStatus: text, servicePlanId: text });
/** A service that an account or an organisation has. */
export type AssignedPlan = v.InferOutput<typeof AssignedPlan>;

export const Me = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  mail: text,
  assignedPlans: listOf(AssignedPlan),
});
export type Me = v.InferOutput<typeof Me>;

export const Membership = v.object({
  '@odata.type': text,
  displayName: text,
  roleTemplateId: text,
});
export type Membership = v.InferOutput<typeof Membership>;

export const Organization = v.object({
  displayName: text,
  tenantType: text,
  assignedPlans: listOf(AssignedPlan),
});
export type Organization = v.InferOutput<typeof Organization>;

export const Sku = v.object({
  skuPartNumber: text,
  capabilityStatus: text,
  servicePlans: listOf(v.object({ servicePlanName: text, provisioningStatus: text })),
});
/** Something the organisation bought, with the services in it. */
export type Sku = v.InferOutput<typeof Sku>;

/** One page of a list. */
export const Page = v.object({
  value: v.array(v.unknown()),
  '@odata.nextLink': v.optional(v.pipe(v.string(), v.url())),
});

export const GraphError = v.object({ error: v.object({ code: v.nullish(v.string(), ''), message: text }) });
