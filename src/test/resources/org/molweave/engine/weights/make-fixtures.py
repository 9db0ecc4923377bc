# Makes the files beside it. Stand-ins carry the names of PyTorch classes, so that pickle writes what PyTorch writes.
import sys,types,pickle,io,zipfile,base64,struct,collections
import numpy as np
# stand-ins under torch's names, so that pickle writes the same instructions as torch does
torch=types.ModuleType('torch'); utils=types.ModuleType('torch._utils'); tst=types.ModuleType('torch.storage')
for m in (torch,utils,tst): sys.modules[m.__name__]=m
def mk(mod,name):
    def f(*a): pass
    f.__module__=mod.__name__; f.__qualname__=f.__name__=name; setattr(mod,name,f); return f
rt=mk(utils,'_rebuild_tensor_v2'); rp=mk(utils,'_rebuild_parameter'); lb=mk(tst,'_load_from_bytes')
class S: pass
def st(name):
    c=type(name,(S,),{}); c.__module__='torch'; setattr(torch,name,c); return c
Float,Double,Half,Long,BF=map(st,['FloatStorage','DoubleStorage','HalfStorage','LongStorage','BFloat16Storage'])
class Stor:
    def __init__(s,cls,key,data,n): s.cls,s.key,s.data,s.n=cls,key,data,n
class T:
    def __init__(s,stor,off,size,stride): s.a=(stor,off,size,stride)
    def __reduce__(s): return rt,(*s.a,False,collections.OrderedDict())
class P:
    def __init__(s,t): s.t=t
    def __reduce__(s): return rp,(s.t,True,collections.OrderedDict())
class Pk(pickle._Pickler):
    def persistent_id(self,o):
        if isinstance(o,Stor): return ('storage',o.cls,o.key,'cuda:0',o.n)
def dump(o,legacy=False):
    b=io.BytesIO(); Pk(b,2).dump(o); return b.getvalue()
f=Stor(Float,'0',np.arange(6,dtype='<f4').tobytes(),6)
d=Stor(Double,'1',np.array([0.5,-2]).tobytes(),2)
h=Stor(Half,'2',np.array([1.5],dtype='<f2').tobytes(),1)
l=Stor(Long,'3',np.array([9,-9],dtype='<i8').tobytes(),2)
b=Stor(BF,'4',struct.pack('<H',0x3fc0),1)
sd=collections.OrderedDict([('a.weight',T(f,0,(2,3),(3,1))),('a.t',P(T(f,0,(3,2),(1,3)))),('a.part',T(f,4,(2,),(1,))),('d',T(d,0,(2,),(1,))),('h',T(h,0,(),())),('l',T(l,0,(2,),(1,))),('b',T(b,0,(1,),(1,)))])
class OD(collections.OrderedDict): pass
def out(name,data): print(name,len(data)); open(name,'wb').write(data)
z=io.BytesIO()
with zipfile.ZipFile(z,'w',zipfile.ZIP_STORED) as zf:
    zf.writestr('archive/data.pkl',dump({'state_dict':sd,'epoch':3,'lr':1e-4}))
    zf.writestr('archive/byteorder','little')
    for s in (f,d,h,l,b): zf.writestr('archive/data/'+s.key,s.data)
    zf.writestr('archive/version','3\n')
out('zip.pt',z.getvalue())
def legacy(o,stors):
    r=dump(0x1950a86a20f9469cfc6c)+dump(1001)+dump({'protocol_version':1001,'little_endian':True,'type_sizes':{'short':2,'int':4,'long':4}})+dump(o)+dump([s.key for s in stors])
    for s in stors: r+=struct.pack('<q',s.n)+s.data
    return r
out('legacy.pt',legacy(sd,[f,d,h,l,b]))
class NS:
    def __init__(s,stor): s.stor=stor
    def __reduce__(s): return lb,(legacy(s.stor,[s.stor]),)
ns=NS(f)
class T2(T): pass
for p in (2,4): out('nested%d.pkl'%p,pickle.dumps({'x':T(ns,0,(2,3),(3,1))},p))
for p in (0,1,2,3,4,5): out('numpy%d.pkl'%p,pickle.dumps((np.arange(6,dtype='f4').reshape(2,3),np.asfortranarray(np.arange(6,dtype='f8').reshape(3,2))),p))
out('numpydict.pkl',pickle.dumps({'entity':np.ones((1,2),'f4'),'relation':[np.zeros(1,'i8')]},2))
out('object.pkl',pickle.dumps(np.array([{},None],dtype=object),2))
class Evil:
    def __reduce__(s):
        import os; return os.system,('echo owned',)
out('evil.pkl',pickle.dumps({'a':Evil()},2)); out('evil4.pkl',pickle.dumps({'a':Evil()},4)); out('evil0.pkl',pickle.dumps({'a':Evil()},0))
b=io.BytesIO(); np.savez_compressed(b,a=np.arange(6,dtype='f4').reshape(2,3),f=np.asfortranarray(np.arange(24,dtype='f8').reshape(2,3,4)),i=np.int32(7),l=np.array([-5]),e=np.zeros((0,3),'f4')); out('c.npz',b.getvalue())
b=io.BytesIO(); np.savez(b,big=np.arange(2,dtype='>f4')); out('big.npz',b.getvalue())
b=io.BytesIO(); np.savez(b,o=np.array([None],dtype=object)); out('obj.npz',b.getvalue())
