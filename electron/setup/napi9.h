/* Force-included when better-sqlite3 is compiled for a runtime with Node-API 9 (Node before 22.14, Electron before 35).
 *
 * better-sqlite3 keeps references to strings, which Node-API allows from version 10 on. Here a reference to a primitive
 * holds it in an object of our own, recognised by its type tag; references to objects stay what they were. The result
 * loads in newer runtimes too, where tagged objects behave the same. */
#pragma once

#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>

#ifdef __cplusplus

static const napi_type_tag gangmu_box_tag = {0x67616e676d750009ULL, 0x626f786564707269ULL};

static inline bool gangmu_referable(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_symbol || type == napi_external;
}

static inline napi_status gangmu_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (!gangmu_referable(type)) {
    napi_value box;
    if ((status = napi_create_object(env, &box)) != napi_ok) return status;
    if ((status = napi_set_named_property(env, box, "value", value)) != napi_ok) return status;
    if ((status = napi_type_tag_object(env, box, &gangmu_box_tag)) != napi_ok) return status;
    value = box;
  }
  return napi_create_reference(env, value, count, result);
}

static inline napi_status gangmu_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status; /* nullptr: a weak reference whose value is gone */
  napi_valuetype type;
  if ((status = napi_typeof(env, *result, &type)) != napi_ok || type != napi_object) return status;
  bool boxed = false;
  if ((status = napi_check_object_type_tag(env, *result, &gangmu_box_tag, &boxed)) != napi_ok) return status;
  return boxed ? napi_get_named_property(env, *result, "value", result) : napi_ok;
}

#define napi_create_reference gangmu_create_reference
#define napi_get_reference_value gangmu_reference_value

#endif
